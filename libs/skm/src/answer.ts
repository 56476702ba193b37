import { SkmInputError, type SkmInputPosition } from './errors.js';
import { Rational } from './rational.js';

/** answer value as ticked → number of persons who ticked it */
export type AnswerCounts = Readonly<Record<number, number>>;

/** answer value as ticked → what it is worth in the mean */
export type AnswerValues = ReadonlyMap<number, Rational>;

/** The regular scale: an answer is worth what it says, 1 to 4. */
export const FOUR_POINT_VALUES: AnswerValues = new Map(
  [1, 2, 3, 4].map((answer) => [answer, Rational.of(answer)]),
);

/**
 * Six-point questionnaires (SPKP, SPAK) reported on 1 to 4: 1 + 0.6 (k - 1), that is
 * 1, 1.6, 2.2, 2.8, 3.4, 4. The other spelling in circulation, k / 1.5, gives a lower index.
 */
export const SIX_POINT_VALUES: AnswerValues = new Map(
  [1, 2, 3, 4, 5, 6].map((answer) => [answer, Rational.of(2 + 3 * answer, 5)]),
);

/**
 * Reads one cell of a table of answers: a value of the scale, or blank (null) for a question that was
 * skipped.
 * @throws SkmInputError naming the row and the column
 */
export function readAnswer(
  text: string,
  position: SkmInputPosition,
  values: AnswerValues = FOUR_POINT_VALUES,
): number | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (/^\d$/.test(trimmed) && values.has(Number(trimmed))) return Number(trimmed);
  throw new SkmInputError(
    `"${trimmed}" is not ${[...values.keys()].join(', ')} or blank`,
    position,
  );
}
