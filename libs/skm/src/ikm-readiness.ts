import { SkmInputError } from './errors.js';

/** Respondents from which on an IKM is shown, answers that each element needs, and from when on n is told. */
export const IKM_READINESS = { respondents: 30, answers: 10, told: 10 } as const;

/**
 * `shown`: 30 respondents, ten answers in every element · `waiting`: something is missing, and what is
 * told · `untold`: fewer than ten respondents, of whom not even their number is told
 */
export type IkmReadiness =
  | { state: 'shown' }
  | {
      state: 'waiting';
      respondents: number;
      /** respondents that an IKM needs */
      needed: number;
      /** elements with fewer than ten answers, whose number is not told */
      unanswered: string[];
    }
  | { state: 'untold' };

/**
 * Whether an IKM can be shown, or what it still lacks: "24 dari 30".
 * @param respondents persons who answered any element, a whole number from 0
 * @param elements every element of the index with its number of answers
 * @throws SkmInputError if a number of persons is not whole or negative
 */
export function ikmReadiness(
  respondents: number,
  elements: readonly { key: string; n: number }[],
): IkmReadiness {
  [respondents, ...elements.map(({ n }) => n)].forEach(requirePersons);
  const { respondents: needed, answers, told } = IKM_READINESS;
  if (respondents < told) return { state: 'untold' };
  const unanswered = elements.filter(({ n }) => n < answers).map(({ key }) => key);
  if (respondents >= needed && unanswered.length === 0) return { state: 'shown' };
  return { state: 'waiting', respondents, needed, unanswered };
}

function requirePersons(persons: number): void {
  if (!Number.isSafeInteger(persons) || persons < 0) {
    throw new SkmInputError(`${persons} is not a number of persons: give a whole number from 0`);
  }
}
