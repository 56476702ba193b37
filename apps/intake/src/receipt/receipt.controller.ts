import { createValidationPipe } from '@app/platform';
import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { writePage } from '../page/layout.view.js';
import { readerOf } from '../page/visit.js';
import { LookUpReceipt } from './look-up-receipt.js';
import { ReceiptFormDto } from './receipt-form.dto.js';
import { ReceiptPage, ReceiptStatusPage } from './receipt.view.js';

/** Per address and process. 60 random bits cannot be guessed at any rate; this spares the database. */
const LOOK_UPS = { max: 60, timeWindow: 60_000 };

@Controller('resi')
export class ReceiptController {
  constructor(private readonly lookUpReceipt: LookUpReceipt) {}

  @Get()
  ask(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    return writePage(reply, 200, ReceiptPage({ reader: readerOf(request) }));
  }

  @Post()
  @HttpCode(200)
  @RouteConfig({ rateLimit: LOOK_UPS })
  async show(
    @Body(createValidationPipe()) form: ReceiptFormDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const found = await this.lookUpReceipt.execute(form.receipt);
    return writePage(
      reply,
      200,
      ReceiptStatusPage({ reader: readerOf(request), found, receipt: form.receipt }),
    );
  }
}
