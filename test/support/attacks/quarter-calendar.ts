import { LEARNING_DAYS, QUARTER_DAYS } from '../../simulation/quarter.js';

/** The quarter that is attacked: its local days. */
export const QUARTER = { from: '2026-10-01', until: '2026-12-31' } as const;
/** A Monday; what is usual is learnt from four weeks, and a level is judged from its 29th day on. */
const FIRST_DAY = '2026-08-31';
/** A Monday after the quarter, when all its cases are decided. */
export const LAST_DAY = '2027-01-11';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** The agencies are in Jakarta. */
const ZONE_MS = 7 * 60 * MINUTE_MS;

const LEARNING = workingDays(FIRST_DAY, LEARNING_DAYS);
const ATTACKED = workingDays(QUARTER.from, QUARTER_DAYS);

/** The local day of the simulation's working day; those before the quarter are negative. */
export function dayAt(day: number): string {
  return day < 0 ? LEARNING[LEARNING_DAYS + day]! : ATTACKED[day]!;
}

export function momentAt(localDay: string, minute: number): Date {
  return new Date(Date.parse(localDay) - ZONE_MS + minute * MINUTE_MS);
}

/** All local days from the first rating to the last decision. */
export function allDays(): string[] {
  const days = (Date.parse(LAST_DAY) - Date.parse(FIRST_DAY)) / DAY_MS;
  return Array.from({ length: days + 1 }, (_, after) => later(FIRST_DAY, after));
}

export function isMonday(localDay: string): boolean {
  return new Date(localDay).getUTCDay() === 1;
}

function workingDays(from: string, n: number): string[] {
  const days = Array.from({ length: n * 2 }, (_, after) => later(from, after));
  return days.filter((day) => ![0, 6].includes(new Date(day).getUTCDay())).slice(0, n);
}

function later(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}
