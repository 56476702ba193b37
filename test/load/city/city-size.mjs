/** Cities of the bench, with the ratings of one year. */
export const SIZES = {
  S: { officers: 20, units: 12, services: 30, ratings: 20_000 },
  M: { officers: 100, units: 40, services: 80, ratings: 100_000 },
  L: { officers: 500, units: 150, services: 250, ratings: 500_000 },
};

/** The first Monday and the last Sunday of the year of 52 weeks that is played. */
export const FIRST_DAY = '2026-01-05';
export const WEEKS = 52;
/** Long after the year: its last quarter is overdue. */
export const NEXT_YEAR = new Date('2027-01-25T01:00:00Z');

const DAY_MS = 86_400_000;

/** YYYY-MM-DD, so many days after the first one. */
export function dayAfter(days) {
  return new Date(Date.parse(`${FIRST_DAY}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
