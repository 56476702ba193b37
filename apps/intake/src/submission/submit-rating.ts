import { editTokenFor, hashReceipt, profileKeyFor, receiptFor } from '@app/codes';
import type { DeviceTrace, RatingStore, CurrentRating } from '@app/persistence/ratings';
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

export interface RatingToSubmit extends RatingBody, DeviceTrace {
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
  async execute({ device, withheld, ...submitted }: RatingToSubmit): Promise<SubmittedRating> {
    const at = this.clock();
    const receipt = receiptFor(submitted.id, this.keys.receipt);
    const [outcome] = await this.store.append([
      {
        ...submitted,
        ...(device && traceOf(device, { code: submitted.code, at }, this.keys)),
        op: 'submit',
        at,
        seenAt: submitted.seenAt ?? at,
        bodyHash: hashBody({ ...submitted, withheld }),
        receiptHash: hashReceipt(receipt),
        amendable: submitted.source === 'page',
        profileKey: submitted.profile && profileKeyFor(submitted.id, this.keys.profile),
      },
    ]);
    const rating = currentRatingAfter(outcome);
    this.afterCommit();
    const editToken = editTokenFor(submitted.id, submitted.code, this.keys.editToken);
    return { rating, receipt, editToken, at };
  }
}
