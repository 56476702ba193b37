import jStat from 'jstat';
import type { Interval } from './plus-four-interval.js';

/** What is printed of a mean or an index: its value and its 95 % interval, in the same points. */
export interface PrintedEstimate {
  value: number;
  interval: Interval;
}

/** `level`: nothing beyond chance can be said. */
export type Movement = 'up' | 'down' | 'level';

const OF_THE_INTERVAL = 0.95;

/**
 * Which way a value went, as far as that is beyond chance. Both rest on other persons, so the difference has
 * the reach √(r₁² + r₂²), r being half the length of an interval; for several comparisons told side by side it grows, so
 * that all of them together are wrong one time in twenty at most (Bonferroni).
 * @param comparisons how many are told at once, from 1
 */
export function movementBetween(
  before: PrintedEstimate,
  now: PrintedEstimate,
  comparisons = 1,
): Movement {
  const reach = Math.hypot(halfOf(before), halfOf(now)) * widened(comparisons);
  const difference = now.value - before.value;
  if (Math.abs(difference) <= reach) return 'level';
  return difference > 0 ? 'up' : 'down';
}

function halfOf({ interval: { low, high } }: PrintedEstimate): number {
  return (high - low) / 2;
}

function widened(comparisons: number): number {
  const quantile = (many: number): number =>
    jStat.normal.inv(1 - (1 - OF_THE_INTERVAL) / 2 / many, 0, 1);
  return quantile(comparisons) / quantile(1);
}
