/**
 * Every job of the product and its payload. A payload carries ids and scalars only: the store is the
 * truth, a job is a hint, and a lost, doubled or reordered job changes no number.
 */
export interface JobMap {
  /** there may be journal rows that no cell holds yet */
  'aggregation.advance': Record<string, never>;
  /** look for figures that may be released on the calendar grid */
  'releases.make': Record<string, never>;
  /** ratings may have come that a rule holds, a day may be over, and a case may have waited too long */
  'ratings.judge': Record<string, never>;
  /** reviewers may have excluded ten more ratings */
  'review.report': Record<string, never>;
  /** exact times older than 48 hours must go */
  'exact-times.forget': Record<string, never>;
  /** somebody may be waiting for a file, and some files may have expired */
  'exports.make': Record<string, never>;
  /** comments that have waited a week may be shown in batches */
  'comments.release': Record<string, never>;
  /** months to come need their place, and comments and profiles of 24 months ago must go */
  'comments.forget': Record<string, never>;
  /** a day may be over, and a place outside may lack a statement */
  'proof.seal': Record<string, never>;
}

export type JobName = keyof JobMap;

/** One handler for every job: a job without one does not compile. */
export type JobHandlers = { [Name in JobName]: (payload: JobMap[Name]) => Promise<void> };
