import { SkmInputError } from './errors.js';
import type { PeriodKind } from './period.js';
import { Rational } from './rational.js';
import { sampleSize } from './sample-size.js';

/** What is known of the persons served by the services in a figure, over the months of its period. */
export interface PersonsServedTally {
  /** pairs of a service and a month in which it was offered */
  expected: number;
  /** pairs of these for which a number was entered */
  known: number;
  /** sum of the numbers entered, persons */
  persons: number;
}

/**
 * `known` · `exceeded`: more respondents than persons served, so one of the two numbers is wrong ·
 * `unknown`: a month of a service is missing · `weekly`: a week, for which nobody counts · `other days`: the
 * figure does not hold the whole period, for which persons served are counted
 */
export type CoverageState = 'known' | 'exceeded' | 'unknown' | 'weekly' | 'other days';

export interface Coverage {
  state: CoverageState;
  /** persons served in the period; null while unknown */
  personsServed: number | null;
  /** respondents of 100 persons served, two decimals, over 100.00 where there are more; null while unknown */
  percent: string | null;
  /** respondents that the sample plan asks for; null while unknown or when nobody was served */
  sampleSize: number | null;
}

/**
 * How much of those served a figure has heard, and how many the sample plan of PermenPANRB 14/2017 asks for
 * (Krejcie and Morgan, `sampleSize`). Half a number is no number: while a month of a service is
 * missing nothing is known. Computed when read, since numbers of persons served are corrected and
 * figures are not.
 * @param respondents persons in the figure, a whole number from 0
 * @param personsServed null where persons served are not counted, as for an officer
 * @param whole whether the figure holds every day of its period: persons served are counted by whole months,
 *   and a part of the respondents of all of them would be no share of anything
 * @returns percent rounded once, half up
 * @throws SkmInputError if a number of persons is not whole or negative
 */
export function coverageOf(
  respondents: number,
  kind: PeriodKind,
  personsServed: PersonsServedTally | null,
  whole = true,
): Coverage {
  requirePersons(respondents);
  if (kind === 'week') return { ...UNKNOWN, state: 'weekly' };
  if (!whole) return { ...UNKNOWN, state: 'other days' };
  if (
    personsServed === null ||
    personsServed.expected === 0 ||
    personsServed.known < personsServed.expected
  )
    return UNKNOWN;
  const { persons } = personsServed;
  requirePersons(persons);
  return {
    state: respondents > persons ? 'exceeded' : 'known',
    personsServed: persons,
    percent: percentOf(respondents, persons),
    sampleSize: persons === 0 ? null : sampleSize(persons),
  };
}

const UNKNOWN: Coverage = {
  state: 'unknown',
  personsServed: null,
  percent: null,
  sampleSize: null,
};

function percentOf(respondents: number, persons: number): string | null {
  if (persons === 0) return null;
  return Rational.of(respondents).multiply(Rational.of(100, persons)).toDecimal(2);
}

function requirePersons(persons: number): void {
  if (!Number.isSafeInteger(persons) || persons < 0) {
    throw new SkmInputError(`${persons} is not a number of persons: give a whole number from 0`);
  }
}
