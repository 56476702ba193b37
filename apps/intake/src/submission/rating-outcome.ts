import { DomainError, invalidField } from '@app/errors';
import type { RatingOutcome, CurrentRating } from '@app/persistence/ratings';

/** Nothing was stored because of what stands already; `rating` is what stands. */
export class RatingRefused extends DomainError {
  constructor(
    code: 'rating.conflict' | 'rating.closed',
    readonly rating: CurrentRating,
  ) {
    super(code);
  }
}

/**
 * The rating as it stands after a stored command.
 *
 * @throws RatingRefused when another body or a change after its time was refused
 * @throws DomainError `code.unknown`, `rating.unknown`, or `request.invalid` naming the field
 */
export function currentRatingAfter(outcome: RatingOutcome | undefined): CurrentRating {
  switch (outcome?.outcome) {
    case 'created':
    case 'repeated':
    case 'amended':
      return outcome.rating;
    case 'conflict':
      throw new RatingRefused('rating.conflict', outcome.rating);
    case 'closed':
      throw new RatingRefused('rating.closed', outcome.rating);
    case 'unknown_code':
      throw new DomainError('code.unknown');
    case 'unknown_rating':
      throw new DomainError('rating.unknown');
    case 'invalid':
      throw invalidField(outcome.field, 'is not known here, or not on its scale');
    case undefined:
      throw new Error('the store gave no outcome for the command');
  }
}
