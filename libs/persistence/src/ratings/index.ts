export { forgetExactTimes } from './forget-exact-times.js';
export { PostgresRatingStore } from './rating.store.js';
export { isSharedScreen } from './shared-screens.js';
export type {
  AmendRating,
  AnswerVisit,
  Answers,
  AssuranceLevel,
  Channel,
  Evidence,
  LoweredBy,
  PublicReason,
  RatingCommand,
  RatingOutcome,
  RatingStatus,
  RatingStore,
  ReceiptStatus,
  RedactedComment,
  ResolvedCode,
  StandingRating,
  SubmitRating,
} from './rating.js';
