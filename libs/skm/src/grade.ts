import { SkmInputError } from './errors.js';
import { Rational } from './rational.js';

export type Grade = 'A' | 'B' | 'C' | 'D';

/** Unit performance (kinerja unit pelayanan) in the words of PermenPANRB 14/2017. */
export const GRADE_WORDS: Readonly<Record<Grade, string>> = {
  A: 'Sangat baik',
  B: 'Baik',
  C: 'Kurang baik',
  D: 'Tidak baik',
};

const CUT_OFFS: readonly (readonly [Grade, Rational])[] = [
  ['A', Rational.parse('88.31')],
  ['B', Rational.parse('76.61')],
  ['C', Rational.parse('65.00')],
];

/** What rounding adds at most. */
const HALF_A_HUNDREDTH = Rational.parse('-0.005');

/**
 * The grade (mutu pelayanan) of an index or of one element's index, by the table of
 * PermenPANRB 14/2017: A from 88.31, B from 76.61, C from 65.00, else D.
 *
 * The table leaves gaps (between 88.30 and 88.31), so the index is rounded half up to two
 * decimals first and compared afterwards: 88.305 is 88.31 and A.
 * @param ikm index as a decimal string, 0 to 100
 * @throws SkmInputError outside 0 to 100 or if it is not a decimal
 */
export function gradeOf(ikm: string): Grade {
  const rounded = Rational.parse(Rational.parse(ikm).toDecimal(2));
  if (rounded.compare(Rational.ZERO) < 0 || rounded.compare(Rational.of(100)) > 0) {
    throw new SkmInputError(`an index of ${ikm} cannot be graded: it must be between 0 and 100`);
  }
  const reached = CUT_OFFS.find(([, cutOff]) => rounded.compare(cutOff) >= 0);
  return reached ? reached[0] : 'D';
}

/**
 * Between which indices a grade lies before they are rounded: B from 76.605 up to 88.305. The ends of
 * the scale are open, so that D begins at -Infinity and A ends at Infinity.
 * @returns index points; `low` belongs to the grade, `high` to the next one
 */
export function gradeRange(grade: Grade): { low: number; high: number } {
  const at = CUT_OFFS.findIndex(([one]) => one === grade);
  const [next, own] = at === -1 ? [CUT_OFFS.at(-1), undefined] : [CUT_OFFS[at - 1], CUT_OFFS[at]];
  const unrounded = (cutOff: Rational): number => Number(cutOff.add(HALF_A_HUNDREDTH).toDecimal(3));
  return {
    low: own ? unrounded(own[1]) : -Infinity,
    high: next ? unrounded(next[1]) : Infinity,
  };
}
