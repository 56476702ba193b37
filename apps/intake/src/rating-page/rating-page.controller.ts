import { readScannedCode } from '@app/codes';
import { Controller, Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { writePage } from '../page/layout.view.js';
import { SCREEN_SCRIPT, SCREEN_SCRIPT_PATH } from '../page/screen-script.js';
import { VisitCookies } from '../page/visit-cookies.js';
import { inLanguage, readerOf } from '../page/visit.js';
import { EnterCodePage } from './enter-code.view.js';
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

  /** Where the form of the code leads. */
  @Get('R')
  openTyped(
    @Query('kode') typed: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): void {
    const { text } = readScannedCode(typeof typed === 'string' ? typed : '');
    void reply.redirect(inLanguage(`/R/${text}`, readerOf(request).language), SEE_OTHER);
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
    const scanned = readScannedCode(typed);
    if (scanned.text !== typed) return redirectTo(scanned.text, request, reply);
    const nonce = this.cookies.ensureNonce(request, reply);
    const editCookie = this.cookies.editOf(request);
    const page = await this.showRatingPage.execute({ scanned, nonce, editCookie });
    const html = TapPage({ reader: readerOf(request), page });
    void reply.send(writePage(reply, 200, html, page.place));
  }

  /** Routes tell capitals apart; people who type an address do not. */
  @Get('r/:code')
  redirect(
    @Param('code') typed: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): void {
    redirectTo(readScannedCode(typed).text, request, reply);
  }
}

/** To the one address that printed and shown codes hold, keeping the language asked for. */
function redirectTo(code: string, request: FastifyRequest, reply: FastifyReply): void {
  const query = request.url.split('?')[1];
  void reply.redirect(query ? `/R/${code}?${query}` : `/R/${code}`, MOVED_FOR_GOOD);
}
