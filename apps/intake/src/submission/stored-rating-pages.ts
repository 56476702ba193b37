import { type EditCookie, type Keys, receiptFor } from '@app/codes';
import type { CurrentRating } from '@app/persistence/ratings';
import { isClosed, isSharedScreen } from '@app/rating';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { IntakeConfig } from '../intake.config.js';
import { INTAKE_CONFIG, KEYS } from '../intake-tokens.js';
import { writePage } from '../page/layout.view.js';
import { VisitCookies } from '../page/visit-cookies.js';
import { readerOf } from '../page/visit.js';
import { ResolveTarget } from '../rating-page/resolve-target.js';
import {
  type DetailsAction,
  type DetailStep,
  opening,
  planDetails,
  stepAfter,
} from './detail-steps.js';
import { DetailsPage, type Entered, type StoredRatingProps } from './details.view.js';
import { ScreenEdits } from './screen-edits.js';
import { ThanksPage } from './thanks.view.js';

/** A permit that comes again from a shared screen after so long comes from the next person. */
const SAME_PERSON_SECONDS = 30;

/** A rating that is stored, and what its sender may do with it. */
export interface StoredRating {
  /** canonical */
  code: string;
  rating: CurrentRating;
  edit: EditCookie;
}

/** Answers with the pages that follow a stored tap. */
@Injectable()
export class StoredRatingPages {
  constructor(
    @Inject(KEYS) private readonly keys: Keys,
    @Inject(INTAKE_CONFIG) private readonly config: IntakeConfig,
    private readonly resolveTarget: ResolveTarget,
    private readonly cookies: VisitCookies,
    private readonly edits: ScreenEdits,
  ) {}

  /**
   * The page right after the tap. A browser of one's own may come back to the rating. Null on a shared screen
   * where the tap is of the person before: whoever pressed now has not rated yet.
   */
  async open(
    stored: StoredRating,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<string | null> {
    const props = await this.propsOf(stored, request);
    if (isShared(props) && isOlder(props, SAME_PERSON_SECONDS)) return null;
    if (!isShared(props)) this.cookies.keepEdit(reply, stored.code, stored.edit);
    return this.write(props, opening(planDetails(props.target, props.rating)), 201, reply);
  }

  /** The page after a details step was sent. */
  async goOn(
    stored: StoredRating,
    { step, action }: { step: DetailStep; action: DetailsAction },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<string> {
    const props = await this.propsOf(stored, request);
    if (isLeftBehind(props)) return writeClosed(props, reply);
    const next = stepAfter(step, action, planDetails(props.target, props.rating));
    return this.write(props, next, 200, reply);
  }

  /** Of this step nothing was kept: it comes again, with what was entered. */
  async askAgain(
    stored: StoredRating,
    entered: Entered,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<string> {
    const props = await this.propsOf(stored, request);
    if (isLeftBehind(props)) return writeClosed(props, reply);
    const status = entered.trouble === 'tooLong' ? 400 : 429;
    const page = DetailsPage({ ...props, step: entered.step, entered });
    return writePage(reply, status, page, props.target);
  }

  /** The last answers came too late; the rating itself stands. */
  async close(stored: StoredRating, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    return writeClosed(await this.propsOf(stored, request), reply);
  }

  private write(
    props: StoredRatingProps,
    step: DetailStep,
    status: number,
    reply: FastifyReply,
  ): string {
    const page =
      step === 'done'
        ? ThanksPage({ ...props, detailsClosed: false })
        : DetailsPage({ ...props, step });
    return writePage(reply, status, page, props.target);
  }

  private async propsOf(stored: StoredRating, request: FastifyRequest): Promise<StoredRatingProps> {
    const target = await this.resolveTarget.execute(stored.code);
    return {
      reader: readerOf(request),
      target,
      rating: stored.rating,
      publicUrl: this.config.publicUrl,
      receipt: receiptFor(stored.rating.id, this.keys.receipt),
      edit: this.edits.write(stored.edit, target),
      canComeBack: this.cookies.nonceOf(request) !== undefined,
    };
  }
}

function writeClosed(props: StoredRatingProps, reply: FastifyReply): string {
  return writePage(reply, 409, ThanksPage({ ...props, detailsClosed: true }), props.target);
}

function isShared({ target }: StoredRatingProps): boolean {
  return isSharedScreen(target.channel);
}

/** A form that comes back to a shared screen after its person must have gone. */
function isLeftBehind(props: StoredRatingProps): boolean {
  return isShared(props) && isClosed('details', true, props.rating.ageSeconds);
}

function isOlder({ rating }: StoredRatingProps, seconds: number): boolean {
  return (rating.ageSeconds ?? Infinity) > seconds;
}
