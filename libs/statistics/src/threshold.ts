/**
 * How much a figure may show.
 * `nothing`: not even n · `interval`: n and the interval · `figure`: figure and interval ·
 * `word`: also a word such as "setara rekan selayanan".
 */
export type Showable = 'nothing' | 'interval' | 'figure' | 'word';

/** Counted ratings below which nothing is shown and no two published figures may differ. */
export const SMALLEST_N = 10;

const SMALLEST_N_FOR_FIGURE = 30;
const SMALLEST_N_FOR_WORD = 50;
const FEWEST_DAYS_FOR_WORD = 20;

/**
 * The one table of thresholds, for units and officers alike.
 * | n | days | shows |
 * |---|---|---|
 * | below 10 | any | nothing |
 * | 10 to 29 | any | interval |
 * | from 30 | any | figure |
 * | from 50 | from 20 | word |
 *
 * At n = 10 the interval spans about 28 index points, at 30 about 15, at 50 about 11; 50 ratings
 * give a reliability of about 0.7 if officers account for 5 % of the variance. The days keep one
 * busy week from speaking for a quarter.
 * @param n counted ratings
 * @param days local days on which they were given
 */
export function showableAt(n: number, days: number): Showable {
  if (n < SMALLEST_N) return 'nothing';
  if (n < SMALLEST_N_FOR_FIGURE) return 'interval';
  return n >= SMALLEST_N_FOR_WORD && days >= FEWEST_DAYS_FOR_WORD ? 'word' : 'figure';
}
