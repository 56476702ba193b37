import { DateTime } from 'luxon';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;
/** What lies beyond is a slip of the pen, and far enough beyond no calendar and no storage has it. */
const YEARS = { first: 1900, last: 2999 };

/** Is this a day of the calendar from 1900 to 2999, written YYYY-MM-DD? */
export function isDay(value: unknown): value is string {
  return typeof value === 'string' && DAY.test(value) && isWithin(value);
}

/** Is this a moment from 1900 to 2999 as RFC 3339 writes it, with its offset? */
export function isMoment(value: unknown): value is string {
  return typeof value === 'string' && MOMENT.test(value) && isWithin(value);
}

function isWithin(text: string): boolean {
  const { isValid, year } = DateTime.fromISO(text, { zone: 'utc' });
  return isValid && YEARS.first <= year && year <= YEARS.last;
}
