import type { SubjectKind } from './figure.js';
import { dayName, dayNumber, periodDays } from './period-days.js';

/** When running figures of a quarter may be cut. */
export interface CutRules {
  /** at the ends of months only, and not of weeks */
  byMonthsOnly: boolean;
  /** days after which a day has settled */
  settledAfter: number;
}

/**
 * The next local day on which a running figure of a quarter can be made: a day on which it may be cut has then
 * settled. The quarter's own last day is left to its closing.
 *
 * @param today YYYY-MM-DD
 * @param quarter its first day, and the first day after it
 * @returns YYYY-MM-DD; null when only the closing is left
 */
export function lookedAtAgain(
  today: string,
  quarter: { from: string; to: string },
  { byMonthsOnly, settledAfter }: CutRules,
): string | null {
  const days = periodDays(quarter.from, quarter.to);
  const lastDay = days.length - 1;
  const settled = dayNumber(days, today) - settledAfter;
  const cuts = [...days.monthEnds, ...(byMonthsOnly ? [] : days.weekEnds)];
  const next = Math.min(...cuts.filter((day) => day > settled && day < lastDay));
  return Number.isFinite(next) ? dayName(days, next + settledAfter) : null;
}

/** Services and officers have figures of closed periods only. */
export function hasRunningFigures(kind: SubjectKind): boolean {
  return kind !== 'service' && kind !== 'assignment';
}
