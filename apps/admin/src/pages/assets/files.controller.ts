import { DomainError } from '@app/errors';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { WithoutSession } from '../../access/session.guard.js';
import { findFile } from './files.js';

/** For ever, because another content has another address. */
const A_YEAR = 'public, max-age=31536000, immutable';

/** Style and scripts of the pages. */
@ApiExcludeController()
@WithoutSession()
@Controller('berkas')
export class FilesController {
  @Get(':name')
  showFile(@Param('name') name: string, @Res({ passthrough: true }) reply: FastifyReply): string {
    return answerFile(name, reply);
  }
}

function answerFile(name: string, reply: FastifyReply): string {
  const file = findFile(name);
  if (file === null) throw new DomainError('request.not-found');
  reply.type(file.type).header('Cache-Control', A_YEAR);
  return file.content;
}
