import { DomainError, type FieldError } from '@app/errors';
import type { Answers } from '@app/persistence/ratings';
import { ANSWER_VALUES } from '@app/value-lists';

/** Which values an item has is for the store to say. */
const [SMALLEST, LARGEST] = ANSWER_VALUES;
/** Far above any instrument (SKM has nine elements), far below what 16 KB could hold. */
const MOST_ANSWERS = 40;

/**
 * Answers as they came from outside, checked in form: element key → whole number. Whether the
 * elements and values belong to the instrument is checked where they are stored.
 *
 * @throws DomainError `request.invalid` naming every bad one as `answers.<key>`
 */
export function checkAnswers(answers: Readonly<Record<string, unknown>>): Answers {
  const entries = Object.entries(answers);
  if (entries.length > MOST_ANSWERS) {
    refuse([{ field: 'answers', message: `must not hold more than ${MOST_ANSWERS} elements` }]);
  }
  const bad = entries.filter(([, value]) => !isAnswer(value));
  if (bad.length > 0) refuse(bad.map(([key]) => faultOf(key)));
  return Object.fromEntries(entries) as Answers;
}

function isAnswer(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= SMALLEST && Number(value) <= LARGEST;
}

function faultOf(key: string): FieldError {
  return {
    field: `answers.${key}`,
    message: `must be a whole number from ${SMALLEST} to ${LARGEST}`,
  };
}

function refuse(errors: FieldError[]): never {
  throw new DomainError('request.invalid', { errors });
}
