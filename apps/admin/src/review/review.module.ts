import { Module } from '@nestjs/common';
import { ManageReviewers } from './manage-reviewers.js';
import { ReadReviewReports } from './read-review-reports.js';
import { ReviewCases } from './review-cases.js';
import { ReviewReportsController } from './review-reports.controller.js';
import { ReviewController } from './review.controller.js';
import { ReviewersController } from './reviewers.controller.js';
import { REVIEW_PROBLEMS } from './review-problems.js';

@Module({
  controllers: [ReviewController, ReviewReportsController, ReviewersController],
  providers: [ReviewCases, ManageReviewers, ReadReviewReports],
})
export class ReviewModule {
  static readonly problems = REVIEW_PROBLEMS;
}
