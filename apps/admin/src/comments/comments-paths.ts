/** Where the officers of a unit stand, whose comments are read one by one. */
export const OFFICERS_PATH = '/unit/petugas';

export const officerCommentsPath = (assignmentId: string): string =>
  `${OFFICERS_PATH}/${assignmentId}/komentar`;

/** The query field that leads to older batches. */
export const BEFORE_FIELD = 'sebelum';
