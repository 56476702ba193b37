import { SETTLED_AFTER_DAYS } from '@app/database';
import { dayName, dayNumber, periodDays } from '@app/figures';
import { lastDayOf, type Period } from '@app/skm';

/**
 * The next local day on which a running figure of a quarter can be made: a day on which it may be cut has then
 * settled. The quarter's own last day is left to its closing.
 *
 * @param today YYYY-MM-DD
 * @param byMonthsOnly cut at the ends of months and not of weeks
 * @returns YYYY-MM-DD; null when only the closing is left
 */
export function lookedAtAgain(
  today: string,
  quarter: Period,
  byMonthsOnly: boolean,
): string | null {
  const days = periodDays(quarter.from, lastDayOf(quarter));
  const settled = dayNumber(days, today) - SETTLED_AFTER_DAYS;
  const cuts = [...days.monthEnds, ...(byMonthsOnly ? [] : days.weekEnds)];
  const next = Math.min(...cuts.filter((day) => day > settled && day < days.length));
  return Number.isFinite(next) ? dayName(days, next + SETTLED_AFTER_DAYS) : null;
}
