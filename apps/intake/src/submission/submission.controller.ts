import { hashTicket, readScannedCode, type ScannedCode } from '@app/codes';
import { createValidationPipe } from '@app/platform';
import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { deviceOf } from '../device/device.js';
import { writePage } from '../page/layout.view.js';
import { VisitCookies } from '../page/visit-cookies.js';
import { readerOf } from '../page/visit.js';
import { type OpenedPermit, PagePermits } from '../rating-page/page-permits.js';
import { ShowRatingPage } from '../rating-page/show-rating-page.js';
import { TapPage, type TapTrouble } from '../rating-page/tap.view.js';
import { RatingRefused } from './rating-outcome.js';
import { StoredRatingPages } from './stored-rating-pages.js';
import { SubmitRating, type SubmittedRating } from './submit-rating.js';
import { TapFormDto } from './tap-form.dto.js';

/** The first tap: saved at once, answered with what may follow. */
@Controller('R/:code')
export class SubmissionController {
  constructor(
    private readonly permits: PagePermits,
    private readonly submitRating: SubmitRating,
    private readonly storedPages: StoredRatingPages,
    private readonly showRatingPage: ShowRatingPage,
    private readonly cookies: VisitCookies,
  ) {}

  @Post()
  async tap(
    @Param('code') typed: string,
    @Body(createValidationPipe()) form: TapFormDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const scanned = readScannedCode(typed);
    const permit = this.permits.open(form.permit, this.cookies.nonceOf(request));
    const visit = { scanned, request, reply };
    if (!permit || !belongs(permit, scanned)) return this.showAgain(visit, 400, 'stale');
    try {
      const submitted = await this.submit(permit, scanned, form, request);
      const page = await this.acknowledge(permit.code, submitted, visit);
      return page ?? (await this.showAgain(visit, 201, 'already'));
    } catch (error) {
      if (!(error instanceof RatingRefused)) throw error;
      return this.showAgain(visit, 409, error.code === 'rating.closed' ? 'too-late' : 'stale');
    }
  }

  private submit(
    permit: OpenedPermit,
    scanned: ScannedCode,
    form: TapFormDto,
    request: FastifyRequest,
  ): Promise<SubmittedRating> {
    const { ratingId, ...proven } = permit;
    return this.submitRating.execute({
      ...proven,
      id: ratingId,
      ticket: scanned.kind === 'ticket' ? hashTicket(scanned.text) : null,
      source: 'page',
      score: Number(form.score),
      serviceId: null,
      answers: {},
      officerRejected: form.notThisOfficer !== undefined,
      device: deviceOf(request, {
        nonce: this.cookies.nonceOf(request),
        staff: this.cookies.isStaff(request),
      }),
    });
  }

  private acknowledge(
    code: string,
    { rating, editToken }: SubmittedRating,
    { request, reply }: Visit,
  ): Promise<string | null> {
    const edit = { ratingId: rating.id, token: editToken };
    return this.storedPages.open({ code, rating, edit }, request, reply);
  }

  /** Nothing new was stored: the same choices again, with a permit for a new rating. */
  private async showAgain(
    { scanned, request, reply }: Visit,
    status: number,
    trouble: TapTrouble,
  ): Promise<string> {
    const nonce = this.cookies.ensureNonce(request, reply);
    const page = await this.showRatingPage.execute({ scanned, nonce, editCookie: undefined });
    const html = TapPage({ reader: readerOf(request), page, trouble });
    return writePage(reply, status, html, page.target);
  }
}

interface Visit {
  scanned: ScannedCode;
  request: FastifyRequest;
  reply: FastifyReply;
}

/**
 * A permit is of one code, however the page that carried it was reached. Which ticket it was issued for
 * it does not say: a ticket proves itself, and of another machine's code it is worth nothing.
 */
function belongs({ code, level }: OpenedPermit, scanned: ScannedCode): boolean {
  if (scanned.kind === 'ticket') return true;
  if (level === 'served') return false;
  return code === (scanned.kind === 'rotating' ? scanned.rotating.code : scanned.text);
}
