import { readScannedCode, receiptIn, type ScannedCode, scannedCodeIn } from '@app/codes';
import { DomainError } from '@app/errors';
import { createValidationPipe } from '@app/platform';
import { Body, Controller, Get, Header, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { writePage } from '../page/layout.view.js';
import { SCREEN_SCRIPT, SCREEN_SCRIPT_PATH } from '../page/screen-script.js';
import { VisitCookies } from '../page/visit-cookies.js';
import { inLanguage, readerOf } from '../page/visit.js';
import { ReceiptPage } from '../page/enter-receipt.view.js';
import { canonicalAddress } from './addressed-code.js';
import { EnterCodePage } from '../page/enter-code.view.js';
import { EnteredCodeDto } from './entered-code.dto.js';
import { ShowRatingPage } from './show-rating-page.js';
import { TapPage } from './tap.view.js';

const MOVED_FOR_GOOD = 308;
const SEE_OTHER = 303;

@Controller()
export class RatingPageController {
  constructor(
    private readonly showRatingPage: ShowRatingPage,
    private readonly cookies: VisitCookies,
  ) {}

  /** For those who cannot scan: type the code. */
  @Get()
  enterCode(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    return writePage(reply, 200, EnterCodePage({ reader: readerOf(request) }));
  }

  /** A POST, since somebody may type a receipt, which must not stand in addresses and logs. */
  @Post('R')
  openTyped(
    @Body(createValidationPipe()) { kode }: EnteredCodeDto,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): void {
    this.lead(kode, request, reply);
  }

  /** What the form sent before, and what people put together themselves. */
  @Get('R')
  openLinked(
    @Query('kode') typed: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): void {
    this.lead(typeof typed === 'string' ? typed : '', request, reply);
  }

  /** For shared screens. */
  @Get(SCREEN_SCRIPT_PATH)
  @Header('Content-Type', 'text/javascript; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=86400')
  screenScript(): string {
    return SCREEN_SCRIPT;
  }

  @Get('R/:code')
  async show(
    @Param('code') typed: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const scanned = readScannedCode(`/R/${typed}`);
    if (pathOf(request) !== `/R/${scanned.text}`) return moveTo(scanned, request, reply);
    const nonce = this.cookies.ensureNonce(request, reply);
    const editCookie = this.cookies.editOf(request);
    const page = await this.showRatingPage.execute({ scanned, nonce, editCookie });
    const isPersonal = request.originalUrl !== page.path;
    const html = TapPage({ reader: readerOf(request), page, isPersonal });
    void reply.send(writePage(reply, 200, html, page.target));
  }

  /** A code with more behind it. */
  @Get('R/*')
  showBelow(
    @Param('*') address: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): void {
    moveTo(readScannedCode(`/R/${address}`), request, reply);
  }

  /** An address that no page has: a code in it leads on all the same. */
  @Get('*')
  findWay(
    @Param('*') address: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): void {
    const scanned = scannedCodeIn(address);
    // without a check character anything of its length would be one
    if (scanned?.kind !== 'code') throw new DomainError('request.not-found');
    moveTo(scanned, request, reply);
  }

  /** To the page of a code; who typed a receipt is told where that belongs. */
  private lead(typed: string, request: FastifyRequest, reply: FastifyReply): void {
    const reader = readerOf(request);
    if (scannedCodeIn(typed) === null && receiptIn(typed) !== null) {
      const page = ReceiptPage({ reader, typed, note: reader.m.receipt.typedAsCode });
      return void reply.send(writePage(reply, 200, page));
    }
    const { text } = readScannedCode(typed);
    void reply.redirect(inLanguage(`/R/${text}`, reader.language), SEE_OTHER);
  }
}

function moveTo(scanned: ScannedCode, request: FastifyRequest, reply: FastifyReply): void {
  void reply.redirect(canonicalAddress(scanned, request.url), MOVED_FOR_GOOD);
}

function pathOf({ originalUrl }: FastifyRequest): string {
  const [path = '/'] = originalUrl.split('?');
  return path;
}
