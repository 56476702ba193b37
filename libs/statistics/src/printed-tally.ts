import jStat from 'jstat';
import { HIGHEST, LOWEST } from './mean-groups.js';
import type { Interval } from './plus-four-interval.js';
import type { Tally } from './tally.js';

/** Four imagined answers 1, 2, 3 and 4: their sum and the sum of their squares. */
const PSEUDO = { n: 4, sum: 10, squares: 30 } as const;

/** What is printed of a mean answer: n, mean and the interval of `plusFourInterval`, on the scale 1 to 4. */
export interface PrintedAnswers {
  n: number;
  mean: number;
  interval: Interval;
}

/**
 * The sums of answers of which n, mean and interval are printed, by `plusFourInterval` backwards:
 *
 *     s = (end - centre) √N / t(0.975, N - 1),  Σ y² = s² (N - 1) + N centre² - 30,  N = n + 4
 *
 * With two printed decimals the spread is known to a few hundredths of itself, which is enough to say how noisy
 * a line usually is. Of the two ends the farther one is taken, because one may be cut to the scale.
 * @param printed at least one person, mean and interval within 1 to 4
 */
export function tallyOfPrinted({ n, mean, interval }: PrintedAnswers): Tally {
  const persons = n + PSEUDO.n;
  const total = n * mean;
  const centre = (total + PSEUDO.sum) / persons;
  const reach = Math.max(interval.high - centre, centre - interval.low, 0);
  const deviation = (reach * Math.sqrt(persons)) / jStat.studentt.inv(0.975, persons - 1);
  const squares = deviation ** 2 * (persons - 1) + persons * centre ** 2 - PSEUDO.squares;
  // answers of 1 to 4 with this sum cannot be closer together, nor farther apart
  const least = (total * total) / n;
  const most = (LOWEST + HIGHEST) * total - LOWEST * HIGHEST * n;
  return { n, sum: total, squares: Math.min(most, Math.max(least, squares)) };
}
