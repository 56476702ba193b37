import { HIGHEST, LOWEST, type MeanGroup, orderedGroups, sum } from './mean-groups.js';

/** Anchored sums are no longer exact. */
const ROUNDING = 1e-9;

/**
 * What the statistics of officers need of their respondents. A respondent's mean y of one or two
 * answers is a whole or a half number, so the sums of y and y² are exact in any order.
 */
export interface Tally {
  /** persons */
  n: number;
  /** Σ y over persons, y from 1 to 4 */
  sum: number;
  /** Σ y² over persons */
  squares: number;
}

/**
 * Sums groups of respondents.
 * @throws RangeError for a mean outside 1 to 4 or a broken number of persons
 */
export function tallyOf(groups: readonly MeanGroup[]): Tally {
  const ordered = orderedGroups(groups);
  return {
    n: sum(ordered.map(({ n }) => n)),
    sum: sum(ordered.map(({ mean, n }) => n * mean)),
    squares: sum(ordered.map(({ mean, n }) => n * mean * mean)),
  };
}

export function meanOf({ n, sum: total }: Tally): number {
  return total / n;
}

/** Σ (y - mean)² */
export function squaresWithin({ n, sum: total, squares }: Tally): number {
  return Math.max(0, squares - (total * total) / n);
}

export function add(a: Tally, b: Tally): Tally {
  return { n: a.n + b.n, sum: a.sum + b.sum, squares: a.squares + b.squares };
}

/**
 * The same persons with another mean and, as far as the scale lets them, the same spread: near an end
 * of it answers cannot differ as much.
 */
export function moveTo(tally: Tally, mean: number): Tally {
  const { n } = tally;
  const total = n * mean;
  const widest = (LOWEST + HIGHEST) * total - LOWEST * HIGHEST * n;
  return { n, sum: total, squares: Math.min(squaresWithin(tally) + mean * total, widest) };
}

/** @throws RangeError without persons, or for sums that answers of 1 to 4 cannot have */
export function requireTally(tally: Tally): void {
  const { n, sum: total, squares } = tally;
  const whole = Number.isSafeInteger(n) && n > 0;
  const onScale = total >= LOWEST * n && total <= HIGHEST * n;
  const spread =
    squares * n >= total * total * (1 - ROUNDING) && squares <= HIGHEST * total * (1 + ROUNDING);
  if (!whole || !onScale || !spread) {
    throw new RangeError(
      `${n} persons with the sum ${total} and the squares ${squares}: at least one person is ` +
        'needed, and answers are 1 to 4',
    );
  }
}
