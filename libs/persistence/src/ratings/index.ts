export { forgetExactTimes } from './forget-exact-times.js';
export { PostgresRatingStore } from './rating.store.js';
export type {
  AmendRating,
  AnswerVisit,
  Answers,
  Channel,
  DeviceTrace,
  LoweredBy,
  PublicReason,
  RatingCommand,
  RatingOutcome,
  RatingStatus,
  RatingStore,
  ReceiptStatus,
  RedactedComment,
  ResolvedCode,
  CurrentRating,
  SubmitRating,
} from './rating.js';
