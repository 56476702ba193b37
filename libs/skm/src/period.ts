import { DateTime, type DurationLike } from 'luxon';
import { SkmInputError } from './errors.js';

export type PeriodKind = 'week' | 'month' | 'quarter' | 'semester' | 'year';

/** One field of the calendar grid on which figures are published. */
export interface Period {
  kind: PeriodKind;
  /** e.g. `2026-W47`, `2026-11`, `2026-Q4`, `2026-S2`, `2026` */
  key: string;
  /** first local day, YYYY-MM-DD */
  from: string;
  /** first local day after the period, YYYY-MM-DD */
  to: string;
}

interface Grid {
  kind: PeriodKind;
  pattern: RegExp;
  length: DurationLike;
  /** first day of the period with this year and number within the year */
  start: (year: number, number: number) => DateTime;
  keyOf: (day: DateTime) => string;
}

const NO_ZONE = { zone: 'utc' } as const;

const GRIDS: readonly Grid[] = [
  {
    kind: 'week',
    pattern: /^(\d{4})-W(0[1-9]|[1-5]\d)$/,
    length: { weeks: 1 },
    start: (weekYear, weekNumber) => DateTime.fromObject({ weekYear, weekNumber }, NO_ZONE),
    keyOf: (day) => day.toFormat("kkkk-'W'WW"),
  },
  {
    kind: 'month',
    pattern: /^(\d{4})-(0[1-9]|1[0-2])$/,
    length: { months: 1 },
    start: (year, month) => DateTime.fromObject({ year, month }, NO_ZONE),
    keyOf: (day) => day.toFormat('yyyy-MM'),
  },
  {
    kind: 'quarter',
    pattern: /^(\d{4})-Q([1-4])$/,
    length: { months: 3 },
    start: (year, quarter) => DateTime.fromObject({ year, month: 3 * quarter - 2 }, NO_ZONE),
    keyOf: (day) => day.toFormat("yyyy-'Q'q"),
  },
  {
    kind: 'semester',
    pattern: /^(\d{4})-S([12])$/,
    length: { months: 6 },
    start: (year, semester) => DateTime.fromObject({ year, month: 6 * semester - 5 }, NO_ZONE),
    keyOf: (day) => `${day.toFormat('yyyy')}-S${day.month <= 6 ? 1 : 2}`,
  },
  {
    kind: 'year',
    pattern: /^(\d{4})$/,
    length: { years: 1 },
    start: (year) => DateTime.fromObject({ year }, NO_ZONE),
    keyOf: (day) => day.toFormat('yyyy'),
  },
];

/** A period asked for begins in the years 1000 to 2999; those before it may begin earlier. */
const YEARS_ASKED_FOR = /^[12]/;

/**
 * Reads the key of a period: ISO week, month, quarter (triwulan), semester or year.
 * @throws SkmInputError naming the accepted forms
 */
export function parsePeriod(key: string): Period {
  const period = YEARS_ASKED_FOR.test(key) && locate(key);
  if (period) return period;
  throw new SkmInputError(
    `"${key}" is not a period: write a week as 2026-W47, a month as 2026-11, ` +
      'a quarter as 2026-Q4, a semester as 2026-S2 or a year as 2026',
  );
}

/**
 * The week, month, quarter, semester and year that hold a local day. In the days around new year
 * the ISO week may belong to another year than the day.
 * @param day local date, YYYY-MM-DD, of the years 1 to 9999
 * @throws SkmInputError if there is no such day
 */
export function periodsOf(day: string): Period[] {
  const date = DateTime.fromFormat(day, 'yyyy-MM-dd', NO_ZONE);
  if (!date.isValid) {
    throw new SkmInputError(
      `"${day}" is not a day: write it as YYYY-MM-DD, for example 2026-11-23`,
    );
  }
  return GRIDS.map((grid) => locate(grid.keyOf(date))!);
}

/** The local day with which a period ends, YYYY-MM-DD; `to` is the day after it. */
export function lastDayOf({ to }: Pick<Period, 'to'>): string {
  return DateTime.fromISO(to, NO_ZONE).minus({ days: 1 }).toFormat('yyyy-MM-dd');
}

/** The period with which one is closed: of a month its quarter, of all others the period itself. */
export function officialPeriodOf(period: Period): Period {
  if (period.kind !== 'month') return period;
  return periodsOf(period.from).find(({ kind }) => kind === 'quarter')!;
}

/** The period of the same kind that ends where this one begins. */
export function previousPeriod(period: Period): Period {
  const grid = GRIDS.find(({ kind }) => kind === period.kind)!;
  return toPeriod(grid, DateTime.fromISO(period.from, NO_ZONE).minus(grid.length));
}

/**
 * A period and those of its kind before it, oldest first.
 * @param count how many in all, a whole number from 1
 */
export function periodsUntil(period: Period, count: number): Period[] {
  const periods = [period];
  while (periods.length < count) periods.unshift(previousPeriod(periods[0]!));
  return periods;
}

function locate(key: string): Period | undefined {
  for (const grid of GRIDS) {
    const match = grid.pattern.exec(key);
    const start = match && grid.start(Number(match[1]), Number(match[2]));
    if (start?.isValid) return toPeriod(grid, start);
  }
  return undefined;
}

function toPeriod(grid: Grid, start: DateTime): Period {
  return {
    kind: grid.kind,
    key: grid.keyOf(start),
    from: start.toFormat('yyyy-MM-dd'),
    to: start.plus(grid.length).toFormat('yyyy-MM-dd'),
  };
}
