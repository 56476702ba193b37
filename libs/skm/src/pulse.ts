import type { AnswerCounts } from './answer.js';
import { SkmInputError } from './errors.js';
import { Rational } from './rational.js';

const TAPS = [1, 2, 3, 4] as const;

type Tap = (typeof TAPS)[number];

/** Figures of the overall tap. They are no index: never times 25, never graded, never called IKM. */
export interface Pulse {
  n: number;
  counts: Record<Tap, number>;
  /** mean tap, 1 to 4, two decimals; null without taps */
  mean: string | null;
  /** percentage of taps 3 and 4, two decimals; null without taps */
  satisfiedPercent: string | null;
}

/**
 * The pulse (kepuasan sekilas) from counts of the overall tap, 1 to 4.
 * @throws SkmInputError for another tap or a count that is not a whole number from 0
 */
export function computePulse(taps: AnswerCounts): Pulse {
  requireTaps(taps);
  const counts = { 1: taps[1] ?? 0, 2: taps[2] ?? 0, 3: taps[3] ?? 0, 4: taps[4] ?? 0 };
  const n = TAPS.reduce((total, tap) => total + counts[tap], 0);
  if (n === 0) return { n, counts, mean: null, satisfiedPercent: null };
  const sum = TAPS.reduce((total, tap) => total + tap * counts[tap], 0);
  return {
    n,
    counts,
    mean: Rational.of(sum, n).toDecimal(2),
    satisfiedPercent: Rational.of(100 * (counts[3] + counts[4]), n).toDecimal(2),
  };
}

function requireTaps(taps: AnswerCounts): void {
  for (const [tap, persons] of Object.entries(taps)) {
    if (!(TAPS as readonly number[]).includes(Number(tap))) {
      throw new SkmInputError(`the overall tap ${tap} is not 1, 2, 3 or 4`);
    }
    if (!Number.isSafeInteger(persons) || persons < 0) {
      throw new SkmInputError(`${persons} is not a number of persons who tapped ${tap}`);
    }
  }
}
