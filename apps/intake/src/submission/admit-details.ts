import type { RatingStore } from '@app/persistence/ratings';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, RATING_STORE } from '../intake-tokens.js';
import { DetailsAllowance } from './details-allowance.js';
import type { RatingToSubmit } from './submit-rating.js';

/** Decides what of a rating that comes in one piece may be stored now. */
@Injectable()
export class AdmitDetails {
  constructor(
    @Inject(RATING_STORE) private readonly store: RatingStore,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly allowance: DetailsAllowance,
  ) {}

  /**
   * The rating as it came, or without its details where too many came from its network: the tap is stored in
   * any case. A rating that is stored already passes whole, because a repeat stores nothing and must be known again.
   *
   * @throws StoreUnavailable
   */
  async execute(rating: RatingToSubmit, sender: string | null): Promise<RatingToSubmit> {
    if (this.allowance.take(rating, sender)) return rating;
    const stored = await this.store.find(rating.code, rating.id, this.clock());
    return stored ? rating : { ...rating, answers: {}, comment: undefined, profile: undefined };
  }
}
