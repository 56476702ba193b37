import type { Days } from '@app/persistence/figures';

const DAY_MS = 86_400_000;

/** A local day, YYYY-MM-DD, so many days later. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The days of a period that some stretches of it, ascending, leave out. */
export function daysBeside(period: Days, covers: readonly Days[]): Days[] {
  const found: Days[] = [];
  let from = period.from;
  for (const stretch of covers) {
    if (from < stretch.from) found.push({ from, until: dayAfter(stretch.from, -1) });
    from = dayAfter(stretch.until, 1);
  }
  if (from <= period.until) found.push({ from, until: period.until });
  return found;
}
