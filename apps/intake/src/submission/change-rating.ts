import { checkEditToken, type Keys, profileKeyFor } from '@app/codes';
import { DomainError } from '@app/errors';
import type { AmendRating, RatingStore, CurrentRating } from '@app/persistence/ratings';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { AFTER_COMMIT, type AfterCommit, KEYS, RATING_STORE } from '../intake-tokens.js';
import { DetailsAllowance, TooManyDetails } from './details-allowance.js';
import { currentRatingAfter } from './rating-outcome.js';

/** Absent fields stay as they are. */
export type Change = Pick<
  AmendRating,
  'score' | 'serviceId' | 'answers' | 'officerRejected' | 'comment' | 'profile'
>;

/** Changes or completes a stored rating for whoever holds its edit token. */
@Injectable()
export class ChangeRating {
  constructor(
    @Inject(RATING_STORE) private readonly store: RatingStore,
    @Inject(KEYS) private readonly keys: Keys,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(AFTER_COMMIT) private readonly afterCommit: AfterCommit,
    private readonly allowance: DetailsAllowance,
  ) {}

  /**
   * An empty change only reads what stands, so that skipping is never too late.
   *
   * @param sender of the request; null where it is not known
   * @throws WrongEditToken; TooManyDetails; RatingRefused, DomainError as `currentRatingAfter` says; StoreUnavailable
   */
  async execute(
    id: string,
    editToken: string,
    change: Change,
    sender: string | null,
  ): Promise<CurrentRating> {
    const code = checkEditToken(editToken, id, this.keys.editToken);
    if (isEmpty(change)) return this.read(id, code);
    if (!this.allowance.take(change, sender)) throw new TooManyDetails();
    return this.append(id, code, change);
  }

  private async read(id: string, code: string): Promise<CurrentRating> {
    const rating = await this.store.find(code, id, this.clock());
    if (rating === null) throw new DomainError('rating.unknown');
    return rating;
  }

  private async append(id: string, code: string, change: Change): Promise<CurrentRating> {
    const [outcome] = await this.store.append([
      {
        op: 'amend',
        id,
        code,
        at: this.clock(),
        ...change,
        profileKey: change.profile && profileKeyFor(id, this.keys.profile),
      },
    ]);
    const rating = currentRatingAfter(outcome);
    this.afterCommit();
    return rating;
  }
}

function isEmpty(change: Change): boolean {
  return Object.values(change).every((value) => value === undefined);
}
