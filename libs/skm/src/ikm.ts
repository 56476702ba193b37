import { FOUR_POINT_VALUES, type AnswerCounts, type AnswerValues } from './answer.js';
import { SkmInputError } from './errors.js';
import { gradeOf, type Grade } from './grade.js';
import { Rational } from './rational.js';
import { weightsOf, type Weights } from './weights.js';

const POINTS_TO_INDEX = Rational.of(25);

/** The answers to one element, as ticked. */
export interface ElementTally {
  /** key by meaning; the nine of the regulation or those of another instrument */
  key: string;
  counts: AnswerCounts;
}

export interface IkmInput {
  /** every element of the instrument in its order, also those that nobody answered */
  elements: readonly ElementTally[];
  /** of all elements, or of each in their order */
  weights: Weights | readonly Rational[];
  /** what an answer is worth; the 1 to 4 scale when left out */
  values?: AnswerValues;
}

export interface ElementResult {
  key: string;
  /** number of answers to this element */
  n: number;
  /** mean answer (nilai rata-rata), two decimals, e.g. `3.45`; null without answers */
  nrr: string | null;
  /** mean answer × 25, two decimals; null without answers */
  ikm: string | null;
  grade: Grade | null;
}

export interface IkmResult {
  /** two decimals, e.g. `87.56`; null while an element is missing */
  ikm: string | null;
  grade: Grade | null;
  elements: ElementResult[];
  /** elements without a single answer: an index that lacks an element is not the IKM */
  missing: string[];
}

/**
 * The community satisfaction index (IKM) of PermenPANRB 14/2017: the sum over the elements of
 * mean answer × weight, times 25. Each mean has its own number of answers as denominator. All of
 * it is exact; the index is rounded once, half up, to two decimals, and never built from rounded
 * parts.
 * @throws SkmInputError for an unknown answer value, a count that is not a whole number from 0,
 *   no or repeated elements, or a weight that does not belong to their number
 */
export function computeIkm(input: IkmInput): IkmResult {
  const values = input.values ?? FOUR_POINT_VALUES;
  const elements = input.elements.map((tally) => resultOf(tally, values));
  const ikm = exactIkm(input)?.toDecimal(2) ?? null;
  return {
    ikm,
    grade: ikm === null ? null : gradeOf(ikm),
    elements,
    missing: elements.filter(({ n }) => n === 0).map(({ key }) => key),
  };
}

/** The index before its rounding; null while an element has no answers. Errors: as computeIkm. */
export function exactIkm(input: IkmInput): Rational | null {
  requireDistinctElements(input.elements);
  const values = input.values ?? FOUR_POINT_VALUES;
  const weights = weightsOf(input.weights, input.elements.length);
  const means = input.elements.map((tally) => meanOf(tally, values));
  if (!means.every((mean) => mean !== null)) return null;
  const parts = means.map((mean, index) => mean.multiply(weights[index]!));
  return Rational.sum(parts).multiply(POINTS_TO_INDEX);
}

function resultOf(tally: ElementTally, values: AnswerValues): ElementResult {
  const mean = meanOf(tally, values);
  const ikm = mean?.multiply(POINTS_TO_INDEX).toDecimal(2) ?? null;
  return {
    key: tally.key,
    n: countAnswers(tally),
    nrr: mean?.toDecimal(2) ?? null,
    ikm,
    grade: ikm === null ? null : gradeOf(ikm),
  };
}

function meanOf(tally: ElementTally, values: AnswerValues): Rational | null {
  const n = countAnswers(tally);
  const terms = Object.entries(tally.counts).map(([answer, persons]) =>
    valueOf(Number(answer), tally.key, values).multiply(Rational.of(persons)),
  );
  return n === 0 ? null : Rational.sum(terms).divide(Rational.of(n));
}

function valueOf(answer: number, column: string, values: AnswerValues): Rational {
  const value = values.get(answer);
  if (value === undefined) {
    const known = [...values.keys()].join(', ');
    throw new SkmInputError(`the answer ${answer} is not on the scale ${known}`, { column });
  }
  return value;
}

/** Answers to an element. @throws SkmInputError for a count that is not a whole number from 0 */
export function countAnswers({ key, counts }: ElementTally): number {
  for (const persons of Object.values(counts)) {
    if (!Number.isSafeInteger(persons) || persons < 0) {
      throw new SkmInputError(`${persons} is not a number of persons`, { column: key });
    }
  }
  return Object.values(counts).reduce((total, persons) => total + persons, 0);
}

function requireDistinctElements(elements: readonly ElementTally[]): void {
  if (elements.length === 0) throw new SkmInputError('an index needs at least one element');
  const keys = elements.map(({ key }) => key);
  const repeated = keys.find((key, index) => keys.indexOf(key) !== index);
  if (repeated !== undefined) {
    throw new SkmInputError('the element is given twice', { column: repeated });
  }
}
