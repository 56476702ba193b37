import { checkEditToken, type Keys } from '@app/codes';
import type { AnswerVisit as Command, RatingStore, CurrentRating } from '@app/persistence/ratings';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { AFTER_COMMIT, type AfterCommit, KEYS, RATING_STORE } from '../intake-tokens.js';
import { currentRatingAfter } from './rating-outcome.js';

/** Says of a repeated visit whether it changes the earlier rating; for whoever holds the edit token. */
@Injectable()
export class AnswerVisit {
  constructor(
    @Inject(RATING_STORE) private readonly store: RatingStore,
    @Inject(KEYS) private readonly keys: Keys,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(AFTER_COMMIT) private readonly afterCommit: AfterCommit,
  ) {}

  /**
   * The first answer stands; another one changes nothing.
   *
   * @throws WrongEditToken; RatingRefused once details are closed; DomainError as `currentRatingAfter` says;
   *   StoreUnavailable
   */
  async execute(id: string, editToken: string, answer: Command['answer']): Promise<CurrentRating> {
    const code = checkEditToken(editToken, id, this.keys.editToken);
    const [outcome] = await this.store.append([
      { op: 'visit', id, code, at: this.clock(), answer },
    ]);
    const rating = currentRatingAfter(outcome);
    this.afterCommit();
    return rating;
  }
}
