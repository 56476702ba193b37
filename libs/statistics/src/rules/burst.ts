import { negativeBinomialQuantile } from '../negative-binomial.js';

/** Days of honest offices vary with size 3; the weakest office is allowed three. */
export const BURST = { fewest: 3, usualDays: 0.999, size: 3, learningDays: 28 } as const;

/**
 * The most ratings of one assurance level that an officer may get on one day before the ratings of
 * that officer, day and level are held for review: max(3, 0.999 quantile of a negative binomial of
 * size 3 around what is usual). Levels are apart, so that flooding a poster cannot silence those who
 * were there; held is not lost, and nothing looks at what the ratings say.
 * @param usualPerDay mean ratings of this level per officer and day in the unit over the last four
 *   weeks, from 0; younger units are not judged
 * @returns ratings, a whole number from 3
 * @throws RangeError for a mean below 0
 */
export function burstLimit(usualPerDay: number): number {
  const { fewest, usualDays, size } = BURST;
  return Math.max(fewest, negativeBinomialQuantile(usualDays, size, usualPerDay));
}
