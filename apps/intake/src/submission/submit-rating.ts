import { editTokenFor, hashReceipt, profileKeyFor, receiptFor } from '@app/codes';
import type {
  CurrentRating,
  DeviceTrace,
  RatingStore,
  SubmitRating as SubmitRatingCommand,
} from '@app/persistence/ratings';
import type { AssuranceLevel } from '@app/rating';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import {
  AFTER_COMMIT,
  type AfterCommit,
  type IntakeKeys,
  KEYS,
  RATING_STORE,
} from '../intake-tokens.js';
import { type Device, traceOf } from '../device/device.js';
import { hashBody, type RatingBody } from './body-hash.js';
import { currentRatingAfter } from './rating-outcome.js';

export interface RatingToSubmit
  extends RatingBody, Pick<DeviceTrace, 'loweredBy' | 'displayStep' | 'ticket'> {
  /** UUIDv4 that was fixed before the first POST */
  id: string;
  level: AssuranceLevel;
  /** a page amends by sending its id again, the API does not */
  source: 'page' | 'api';
  /** when the page that named the officer was shown; null where there was no page */
  seenAt: Date | null;
  /** absent for the API: the agency's own channel is many people's */
  device?: Device;
}

export interface SubmittedRating {
  rating: CurrentRating;
  /** canonical, 12 characters; the same for every repeat of the id */
  receipt: string;
  editToken: string;
  /** the server's time of this request */
  at: Date;
}

/** Stores a first tap. What it returns is committed: the caller may acknowledge it. */
@Injectable()
export class SubmitRating {
  constructor(
    @Inject(RATING_STORE) private readonly store: RatingStore,
    @Inject(KEYS) private readonly keys: IntakeKeys,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(AFTER_COMMIT) private readonly afterCommit: AfterCommit,
  ) {}

  /**
   * @throws RatingRefused, DomainError as `currentRatingAfter` says; StoreUnavailable, and then nothing
   *   may be acknowledged
   */
  async execute(sent: RatingToSubmit): Promise<SubmittedRating> {
    const at = this.clock();
    const receipt = receiptFor(sent.id, this.keys.receipt);
    const [outcome] = await this.store.append([this.commandOf(sent, at, receipt)]);
    const rating = currentRatingAfter(outcome);
    this.afterCommit();
    const editToken = editTokenFor(sent.id, sent.code, this.keys.editToken);
    return { rating, receipt, editToken, at };
  }

  /** Field by field: a rest of `sent`, spread into another object, would cost as much as a tenth of the tap. */
  private commandOf(sent: RatingToSubmit, at: Date, receipt: string): SubmitRatingCommand {
    const { id, code, level, source, device, profile } = sent;
    const trace = device && traceOf(device, { code, at }, this.keys);
    return {
      op: 'submit',
      id,
      code,
      at,
      seenAt: sent.seenAt ?? at,
      level,
      source,
      score: sent.score,
      serviceId: sent.serviceId,
      answers: sent.answers,
      officerRejected: sent.officerRejected,
      comment: sent.comment,
      profile,
      profileKey: profile && profileKeyFor(id, this.keys.profile),
      loweredBy: sent.loweredBy,
      displayStep: sent.displayStep,
      ticket: sent.ticket,
      visitor: trace?.visitor,
      deviceBucket: trace?.deviceBucket,
      lineHash: trace?.lineHash,
      staffDevice: trace?.staffDevice,
      bodyHash: hashBody(sent),
      receiptHash: hashReceipt(receipt),
      amendable: source === 'page',
    };
  }
}
