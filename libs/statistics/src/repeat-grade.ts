import jStat from 'jstat';
import type { Interval } from './plus-four-interval.js';

/** Two surveys differ by the chance of both. */
const SURVEYS = 2;

/**
 * How likely a repeat of the survey among as many similar respondents gives the same grade:
 * Φ((high - I) / d) - Φ((low - I) / d) with d = √2 × the standard error of the index's interval.
 * √2, because the index at hand and the repeated one both miss the truth by chance. What a repeat
 * cannot tell: whether the same kind of people would answer.
 * @param index that was graded and its standard error, of `indexSpread`, in index points
 * @param grade where the grade begins and ends, in index points; open ends are ±Infinity
 * @returns 0 to 1
 * @throws RangeError for a grade that does not hold the index, or a standard error that is not above 0
 */
export function sameGradeOnRepeat(
  { index, standardError }: { index: number; standardError: number },
  grade: Interval,
): number {
  if (!(grade.low <= index && index <= grade.high)) {
    throw new RangeError(`a grade from ${grade.low} to ${grade.high} does not hold ${index}`);
  }
  if (!(standardError > 0)) throw new RangeError(`a standard error of ${standardError} is none`);
  const spread = Math.sqrt(SURVEYS) * standardError;
  const below = (end: number): number => jStat.normal.cdf((end - index) / spread, 0, 1);
  return below(grade.high) - below(grade.low);
}
