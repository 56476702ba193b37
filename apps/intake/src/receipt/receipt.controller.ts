import { normalizeReceipt, receiptIn, scannedCodeIn } from '@app/codes';
import { createValidationPipe } from '@app/platform';
import { Body, Controller, Get, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { writePage } from '../page/layout.view.js';
import { WITH_OWN_SCRIPT } from '../page/style.js';
import { inLanguage, readerOf } from '../page/visit.js';
import { EnterCodePage } from '../page/enter-code.view.js';
import { LookUpReceipt } from './look-up-receipt.js';
import { ReceiptFormDto } from '../page/receipt-form.dto.js';
import { RECEIPT_SCRIPT, RECEIPT_SCRIPT_PATH } from '../page/receipt-script.js';
import { ReceiptPage } from '../page/enter-receipt.view.js';
import { ReceiptStatusPage } from './receipt.view.js';

/** Per address and process. 60 random bits cannot be guessed at any rate; this spares the database. */
const LOOK_UPS = { max: 60, timeWindow: 60_000 };

const MOVED = 308;

@Controller()
export class ReceiptController {
  constructor(private readonly lookUpReceipt: LookUpReceipt) {}

  @Get(RECEIPT_SCRIPT_PATH)
  @Header('Content-Type', 'text/javascript; charset=utf-8')
  script(): string {
    return RECEIPT_SCRIPT;
  }

  @Get('resi')
  ask(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    reply.header('Content-Security-Policy', WITH_OWN_SCRIPT);
    return writePage(reply, 200, ReceiptPage({ reader: readerOf(request) }));
  }

  /** What somebody made of the address: `/resi/…` instead of `/resi#…`. Nothing of it is read. */
  @Get('resi/*')
  askAgain(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    void reply.redirect(inLanguage('/resi', readerOf(request).language), MOVED);
  }

  @Post('resi')
  @HttpCode(200)
  @RouteConfig({ rateLimit: LOOK_UPS })
  async show(
    @Body(createValidationPipe()) form: ReceiptFormDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const reader = readerOf(request);
    const { receipt: typed } = form;
    if (receiptIn(typed) === null && scannedCodeIn(typed) !== null) {
      const note = reader.m.enterCode.typedAsReceipt;
      return writePage(reply, 200, EnterCodePage({ reader, typed, note }));
    }
    const receipt = normalizeReceipt(typed);
    const found = await this.lookUpReceipt.execute(receipt);
    return writePage(reply, 200, ReceiptStatusPage({ reader, found, receipt }));
  }
}
