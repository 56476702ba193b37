import { requireTally, meanOf, type Tally } from './tally.js';

/** Share of the newest week in the memory, and how many standard deviations make a signal. */
export const WEEKLY_SIGNAL = { newest: 0.2, limit: 2.86 } as const;

/** What an officer's weeks are compared with. */
export interface Baseline {
  /** persons before the first week */
  n: number;
  /** their mean, 1 to 4 */
  mean: number;
  /** standard deviation of one respondent, points of the same scale */
  sd: number;
}

export interface WeeklySignal {
  /** exponentially weighted mean of the weeks' z, since the last signal */
  ewma: number;
  /** how far it may go; wider while the baseline itself is uncertain */
  limit: number;
  signal: 'none' | 'down' | 'up';
}

/**
 * The chart of an officer's weeks: z = (m - m0) / (sd / √n), e = 0.8 e + 0.2 z, and a signal beyond
 * 2.86 √(0.2 / 1.8 + n / n0). The second term is the uncertainty of the baseline, which is the same
 * error in every week; with a baseline known exactly the limit is 0.953. After a signal the memory starts anew.
 * Comparing a week with the week before would cry wolf a dozen times a year.
 * Source: Roberts (1959); Lucas and Saccucci (1990) for the limits.
 * @param weeks tallies in order of time; weeks without ratings are left out by the caller
 * @throws RangeError for an impossible tally or a baseline without persons or spread
 */
export function weeklySignals(baseline: Baseline, weeks: readonly Tally[]): WeeklySignal[] {
  if (!(baseline.n > 0 && baseline.sd > 0)) {
    throw new RangeError('a baseline needs persons, and answers that differ');
  }
  let memory = 0;
  return weeks.map((week) => {
    requireTally(week);
    const z = ((meanOf(week) - baseline.mean) / baseline.sd) * Math.sqrt(week.n);
    const ewma = (1 - WEEKLY_SIGNAL.newest) * memory + WEEKLY_SIGNAL.newest * z;
    const limit = limitFor(week.n / baseline.n);
    const signal = Math.abs(ewma) <= limit ? 'none' : ewma < 0 ? 'down' : 'up';
    memory = signal === 'none' ? ewma : 0;
    return { ewma, limit, signal };
  });
}

function limitFor(weekToBaseline: number): number {
  const { newest, limit } = WEEKLY_SIGNAL;
  return limit * Math.sqrt(newest / (2 - newest) + weekToBaseline);
}
