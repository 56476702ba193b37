export type {
  AmendRating,
  Answers,
  AssuranceLevel,
  Channel,
  RatingCommand,
  RatingOutcome,
  RatingStatus,
  RatingStore,
  ReceiptStatus,
  ResolvedCode,
  StandingRating,
  SubmitRating,
} from './rating.js';
