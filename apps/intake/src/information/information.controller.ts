import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { writePage } from '../page/layout.view.js';
import { readerOf } from '../page/visit.js';
import { type InformationPath, InformationPage } from './information.view.js';

/** What citizens may want to know before or after they rate. */
@Controller()
export class InformationController {
  @Get('privasi')
  privacy(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    return show('/privasi', request, reply);
  }

  @Get('tentang')
  about(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    return show('/tentang', request, reply);
  }

  @Get('aksesibilitas')
  accessibility(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    return show('/aksesibilitas', request, reply);
  }
}

function show(path: InformationPath, request: FastifyRequest, reply: FastifyReply): string {
  return writePage(reply, 200, InformationPage({ reader: readerOf(request), path }));
}
