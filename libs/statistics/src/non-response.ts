import type { Interval } from './plus-four-interval.js';

const LOWEST_INDEX = 25;
const HIGHEST_INDEX = 100;

/**
 * Between what the index would be if everybody who did not answer had given the lowest, and the
 * highest answer: r I + (1 - r) 25 and r I + (1 - r) 100. It assumes nothing about the silent ones,
 * and so is wide: it reminds that the response rate is the true measure of quality.
 * Source: Manski, Partial Identification (2003), worst-case bounds.
 * @param index 25 to 100
 * @param responseRate ratings per person served, 0 to 1
 * @returns index points
 * @throws RangeError outside these ranges
 */
export function nonResponseBounds(index: number, responseRate: number): Interval {
  if (!(
    index >= LOWEST_INDEX &&
    index <= HIGHEST_INDEX &&
    responseRate >= 0 &&
    responseRate <= 1
  )) {
    throw new RangeError(`an index of ${index} at a response rate of ${responseRate} cannot be`);
  }
  const silent = 1 - responseRate;
  return {
    low: responseRate * index + silent * LOWEST_INDEX,
    high: responseRate * index + silent * HIGHEST_INDEX,
  };
}
