import type { Coverage } from './coverage.js';
import { SkmInputError } from './errors.js';
import { Rational } from './rational.js';

const LOWEST_INDEX = Rational.of(25);
const HIGHEST_INDEX = Rational.of(100);

/**
 * Between what an index would be if everybody who was served and did not answer had given the lowest, and
 * the highest answer: r I + (1 - r) 25 and r I + (1 - r) 100, r = respondents / served. It assumes nothing
 * about the silent ones, and so is wide: the response rate is the true measure of quality.
 * Source: Manski, Partial Identification (2003), worst-case bounds.
 * @param ikm index as a decimal string, 25 to 100; null where there is none
 * @param respondents persons in the figure
 * @param coverage of the same figure
 * @returns index points, rounded once, half up; null without an index or while the number served is not known
 * @throws SkmInputError for an index outside 25 to 100
 */
export function nonResponseBounds(
  ikm: string | null,
  respondents: number,
  { state, personsServed }: Pick<Coverage, 'state' | 'personsServed'>,
): { low: string; high: string } | null {
  if (ikm === null || state !== 'known' || personsServed === null) return null;
  const index = Rational.parse(ikm);
  if (index.compare(LOWEST_INDEX) < 0 || index.compare(HIGHEST_INDEX) > 0) {
    throw new SkmInputError(`an index of ${ikm} cannot be: it lies between 25 and 100`);
  }
  const heard = index.multiply(Rational.of(respondents, personsServed));
  const silent = Rational.of(personsServed - respondents, personsServed);
  const withAll = (answer: Rational): string => heard.add(silent.multiply(answer)).toDecimal(2);
  return { low: withAll(LOWEST_INDEX), high: withAll(HIGHEST_INDEX) };
}
