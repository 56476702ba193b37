const DAY = 86_400_000;

/** The days of a period, counted from 1, and those on which a figure may be cut. */
export interface PeriodDays {
  /** YYYY-MM-DD, first day */
  from: string;
  /** YYYY-MM-DD, last day */
  until: string;
  /** how many days it has */
  length: number;
  /** last days of months, ascending; the last day of the period is the last of them */
  monthEnds: readonly number[];
  /** Sundays, ascending, those that end a month left out */
  weekEnds: readonly number[];
}

/**
 * The days from `from` to `until` (local days, YYYY-MM-DD, both included).
 * @throws RangeError if `until` lies before `from` or one of them is no day
 */
export function periodDays(from: string, until: string): PeriodDays {
  const first = parse(from);
  const length = (parse(until) - first) / DAY + 1;
  if (!(length >= 1)) throw new RangeError(`A period cannot last from ${from} to ${until}.`);
  const days = Array.from({ length }, (_, at) => at + 1);
  const date = (day: number): Date => new Date(first + (day - 1) * DAY);
  const monthEnds = days.filter((day) => day === length || date(day + 1).getUTCDate() === 1);
  return {
    from,
    until,
    length,
    monthEnds,
    weekEnds: days.filter((day) => date(day).getUTCDay() === 0 && !monthEnds.includes(day)),
  };
}

/** Which day of the period a local day is; below 1 before it, above its length after it. */
export function dayNumber(period: PeriodDays, day: string): number {
  return (parse(day) - parse(period.from)) / DAY + 1;
}

/** The local day, YYYY-MM-DD, of a day of the period. */
export function dayName(period: PeriodDays, day: number): string {
  return new Date(parse(period.from) + (day - 1) * DAY).toISOString().slice(0, 10);
}

function parse(day: string): number {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time)) throw new RangeError(`"${day}" is not a day: write it as YYYY-MM-DD.`);
  return time;
}
