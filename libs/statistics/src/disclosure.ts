import { SMALLEST_N } from './threshold.js';

/**
 * Whether two published figures may stand side by side when one holds the other: their difference
 * is a group of |a - b| persons that anyone can work out. None or at least 10 are safe; in batches
 * of 10 about 3 in 10,000 single ratings can be deduced, in batches of 3 about 9 in 100.
 * @param a persons, b persons
 */
export function isSafeDifference(a: number, b: number): boolean {
  const difference = Math.abs(a - b);
  return difference === 0 || difference >= SMALLEST_N;
}
