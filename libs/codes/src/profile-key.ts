import { createHmac } from 'node:crypto';
import { normalizeRatingId } from './rating-id.js';

/**
 * What a respondent's profile is stored under instead of the rating: 32 bytes in hex, the same for the
 * same rating, and of no use to anybody who does not hold the key.
 *
 * @param key the `profile` key of `deriveKeys`
 * @throws MalformedRatingId
 */
export function profileKeyFor(ratingId: string, key: Uint8Array): string {
  return createHmac('sha256', key).update(normalizeRatingId(ratingId)).digest('hex');
}
