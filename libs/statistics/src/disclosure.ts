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

/**
 * Whether a whole may be published beside parts of it that share no person: every part by itself,
 * and what is left of the whole when any of the parts are taken away, is nobody or at least 10.
 * Where it is not, the next smallest part has to be withheld too.
 * @param whole persons in the whole
 * @param publishedParts persons in each published part
 * @throws RangeError if the parts hold more than the whole
 */
export function residualIsSafe(whole: number, publishedParts: readonly number[]): boolean {
  const residual = publishedParts.reduce((rest, part) => rest - part, whole);
  if (residual < 0) {
    throw new RangeError(`the parts hold ${-residual} persons more than the whole of ${whole}`);
  }
  return [residual, whole, ...publishedParts].every((persons) => isSafeDifference(persons, 0));
}
