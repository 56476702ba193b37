import jStat from 'jstat';
import type { MeanGroup } from './mean-groups.js';
import {
  INDEX_POINTS_PER_ANSWER_POINT,
  type Interval,
  plusFourSpread,
} from './plus-four-interval.js';

/** Two surveys differ by the chance of both. */
const SURVEYS = 2;

/**
 * How likely a repeat of the survey among as many similar respondents gives the same grade:
 * Φ((high - I) / d) - Φ((low - I) / d) with d = √2 × 25 × the standard error of the plus-four interval.
 * √2, because the index at hand and the repeated one both miss the truth by chance. What a repeat
 * cannot tell: whether the same kind of people would answer.
 * @param groups respondents with their own means
 * @param grade where the grade begins and ends, in index points; open ends are ±Infinity
 * @param published the index that was graded, in index points: where respondents skipped elements it lies
 *   a little beside 25 × their mean, which is taken unless told
 * @returns 0 to 1
 * @throws RangeError without persons, for a broken group, or a grade that does not hold the index
 */
export function sameGradeOnRepeat(
  groups: readonly MeanGroup[],
  grade: Interval,
  published?: number,
): number {
  const { observedMean, standardError } = plusFourSpread(groups);
  const index = published ?? observedMean * INDEX_POINTS_PER_ANSWER_POINT;
  if (!(grade.low <= index && index <= grade.high)) {
    throw new RangeError(`a grade from ${grade.low} to ${grade.high} does not hold ${index}`);
  }
  const spread = Math.sqrt(SURVEYS) * standardError * INDEX_POINTS_PER_ANSWER_POINT;
  const below = (end: number): number => jStat.normal.cdf((end - index) / spread, 0, 1);
  return below(grade.high) - below(grade.low);
}
