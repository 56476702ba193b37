import { MalformedRatingId } from './code-error.js';

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/**
 * The canonical (lower-case) form of a rating's id: two spellings of one id must get one receipt.
 *
 * @throws MalformedRatingId if it is not a UUID of version 4
 */
export function normalizeRatingId(ratingId: string): string {
  if (!isRatingId(ratingId)) {
    throw new MalformedRatingId('The id of a rating must be a UUID of version 4.');
  }
  return ratingId.toLowerCase();
}

/** Whether `text` is a UUID of version 4, in any case. */
export function isRatingId(text: string): boolean {
  return UUID_V4.test(text);
}
