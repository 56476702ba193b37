import { type EditCookie, type Keys, receiptFor, writeEditCookie } from '@app/codes';
import type { StandingRating } from '@app/persistence/ratings';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { IntakeConfig } from '../intake.config.js';
import { INTAKE_CONFIG, KEYS } from '../intake-tokens.js';
import { writePage } from '../page/layout.view.js';
import { VisitCookies } from '../page/visit-cookies.js';
import { readerOf } from '../page/visit.js';
import { ResolvePlace } from '../rating-page/resolve-place.js';
import {
  type DetailsAction,
  type DetailStep,
  opening,
  planDetails,
  stepAfter,
} from './detail-steps.js';
import { DetailsPage, type StoredRatingProps } from './details.view.js';
import type { LastWords } from './last-words.view.js';
import { ThanksPage } from './thanks.view.js';

/** A rating that is stored, and what its sender may do with it. */
export interface StoredRating {
  /** canonical */
  code: string;
  rating: StandingRating;
  edit: EditCookie;
}

/** Answers with the pages that follow a stored tap. */
@Injectable()
export class StoredRatingPages {
  constructor(
    @Inject(KEYS) private readonly keys: Keys,
    @Inject(INTAKE_CONFIG) private readonly config: IntakeConfig,
    private readonly resolvePlace: ResolvePlace,
    private readonly cookies: VisitCookies,
  ) {}

  /** The page right after the tap. */
  async open(stored: StoredRating, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const props = await this.propsOf(stored, request);
    return this.write(props, opening(planDetails(props.place, props.rating)), 201, reply);
  }

  /** The page after a details step was sent. */
  async goOn(
    stored: StoredRating,
    { step, action }: { step: DetailStep; action: DetailsAction },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<string> {
    const props = await this.propsOf(stored, request);
    const next = stepAfter(step, action, planDetails(props.place, props.rating));
    return this.write(props, next, 200, reply);
  }

  /** The comment was too long, so nothing was kept: the step again, with what was entered. */
  async askForLess(
    stored: StoredRating,
    { comment, profile }: { comment?: { text: string }; profile?: LastWords['profile'] },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<string> {
    const props = await this.propsOf(stored, request);
    const entered = { comment: comment?.text ?? '', profile: profile ?? {}, tooLong: true };
    return writePage(reply, 400, DetailsPage({ ...props, step: 'last', entered }));
  }

  /** The last answers came too late; the rating itself stands. */
  async close(stored: StoredRating, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const props = await this.propsOf(stored, request);
    return writePage(reply, 409, ThanksPage({ ...props, detailsClosed: true }));
  }

  private write(
    props: StoredRatingProps,
    step: DetailStep,
    status: number,
    reply: FastifyReply,
  ): string {
    return step === 'done'
      ? writePage(reply, status, ThanksPage({ ...props, detailsClosed: false }))
      : writePage(reply, status, DetailsPage({ ...props, step }));
  }

  private async propsOf(stored: StoredRating, request: FastifyRequest): Promise<StoredRatingProps> {
    return {
      reader: readerOf(request),
      place: await this.resolvePlace.execute(stored.code),
      rating: stored.rating,
      publicUrl: this.config.publicUrl,
      receipt: receiptFor(stored.rating.id, this.keys.receipt),
      edit: writeEditCookie(stored.edit),
      canComeBack: this.cookies.nonceOf(request) !== undefined,
    };
  }
}
