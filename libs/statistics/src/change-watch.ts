import { add, meanOf, squaresWithin, type Tally } from './tally.js';
import { type WeeklySignal, weeklySignals } from './weekly-signal.js';

/** Weeks that are watched, the most that they are compared with, and the fewest. */
export const CHANGE_WATCH = { watched: 12, past: 52, fewestPast: 8 } as const;

/**
 * What the watched weeks say against the subject's own past, by `weeklySignals`: m0, sd and n0 are those of
 * the past weeks together. Weeks of one basis only; weeks without a figure are left out.
 * @param past tallies in order of time, up to 52 are meant
 * @param watched the weeks after them, in order of time
 * @returns one signal for each watched week; null while fewer than eight past weeks are known, or while all
 *   their answers are the same, which leaves no noise to measure by
 * @throws RangeError for an impossible tally
 */
export function watchChanges(
  past: readonly Tally[],
  watched: readonly Tally[],
): WeeklySignal[] | null {
  if (past.length < CHANGE_WATCH.fewestPast) return null;
  const together = past.reduce(add);
  const variance = squaresWithin(together) / (together.n - 1);
  if (!(variance > 0)) return null;
  const baseline = { n: together.n, mean: meanOf(together), sd: Math.sqrt(variance) };
  return weeklySignals(baseline, watched);
}
