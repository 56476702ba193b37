import { SkmInputError } from './errors.js';
import { Rational } from './rational.js';

const CHI_SQUARE = Rational.parse('3.841');
const HALF_TIMES_HALF = Rational.parse('0.25');
const MARGIN_SQUARED = Rational.parse('0.0025');

/**
 * Respondents that a survey of a unit needs, Krejcie and Morgan (1970):
 * S = χ² N P Q / (d² (N - 1) + χ² P Q), χ² = 3.841, P = Q = 0.5, d = 0.05, rounded to the nearest
 * whole person. It is for the population that a unit served in the period and a probability
 * sample; it is not a number of ratings to stop at, and never a measure of one officer.
 * @param population persons served in the period, a whole number from 1
 * @returns persons, 1 to 384
 * @throws SkmInputError for any other population
 */
export function sampleSize(population: number): number {
  if (!Number.isSafeInteger(population) || population < 1) {
    throw new SkmInputError(
      `a population of ${population} has no sample: give a whole number from 1`,
    );
  }
  const spread = CHI_SQUARE.multiply(HALF_TIMES_HALF);
  const others = Rational.of(population - 1);
  const size = spread
    .multiply(Rational.of(population))
    .divide(MARGIN_SQUARED.multiply(others).add(spread));
  return Number(size.toDecimal(0));
}
