import { Injectable } from '@nestjs/common';
import { DetailsAllowance, hasDetails } from './details-allowance.js';
import { RatingRefused } from './rating-outcome.js';
import { type RatingToSubmit, SubmitRating, type SubmittedRating } from './submit-rating.js';

/** Stores a rating that comes in one piece: its tap in any case, its details where they may be stored now. */
@Injectable()
export class SubmitWithDetails {
  constructor(
    private readonly submitRating: SubmitRating,
    private readonly allowance: DetailsAllowance,
  ) {}

  /**
   * The same rating again gives the same answer, however many details have come since.
   *
   * @param request whose sender the details count for; read only where there are any
   * @throws as `SubmitRating`
   */
  async execute(
    rating: RatingToSubmit,
    request: { readonly sender: string | null },
  ): Promise<{ submitted: SubmittedRating; detailsStored: boolean }> {
    const isAdmitted = !hasDetails(rating) || this.allowance.take(rating, request.sender);
    try {
      return await this.submit(rating, isAdmitted);
    } catch (error) {
      if (!(error instanceof RatingRefused) || !hasDetails(rating)) throw error;
      // it stands already: as another body, or as this one was admitted when it came first
      return this.submit(rating, !isAdmitted);
    }
  }

  private async submit(
    rating: RatingToSubmit,
    detailsStored: boolean,
  ): Promise<{ submitted: SubmittedRating; detailsStored: boolean }> {
    const toStore = detailsStored ? rating : withoutDetails(rating);
    return { submitted: await this.submitRating.execute(toStore), detailsStored };
  }
}

function withoutDetails(rating: RatingToSubmit): RatingToSubmit {
  const { answers, comment, profile } = rating;
  const withheld = { answers, comment, profile };
  return { ...rating, answers: {}, comment: undefined, profile: undefined, withheld };
}
