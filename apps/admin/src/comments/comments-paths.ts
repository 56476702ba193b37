/** Addresses of the pages of comments. */
export const COMMENTS_PATH = '/unit/komentar';

export const officerCommentsPath = (assignmentId: string): string =>
  `/unit/petugas/${assignmentId}/komentar`;

/** The query field that leads to older batches. */
export const BEFORE_FIELD = 'sebelum';
