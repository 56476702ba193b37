import { mayStandAlone } from './figure.js';

/** Answers to each element up to a cut, by key; an officer's two elements count as one. */
export type Answers = Readonly<Record<string, number>>;

/**
 * Whether a cut prints its elements (rule 5): the answers to each in every window between it and the cuts that
 * print theirs, and before the first of them, are nobody's or those of at least K persons. If one element
 * fails, none is printed and no index: reason "elements unanswered".
 * @param printed answers at the other cuts of the subject that print their elements, in any order
 * @param cut answers up to this cut; an element that nobody answered counts as 0
 */
export function mayPrintElements(printed: readonly Answers[], cut: Answers): boolean {
  const keys = new Set([cut, ...printed].flatMap((answers) => Object.keys(answers)));
  return [...keys].every((key) =>
    [{}, ...printed].every((other: Answers) =>
      mayStandAlone(Math.abs((cut[key] ?? 0) - (other[key] ?? 0))),
    ),
  );
}

/**
 * Single elements of a whole and its parts that differ by 1 to K − 1 answers in one closed period: not
 * prevented, counted and said.
 */
export function elementDifferences(whole: Answers, parts: readonly Answers[]): number {
  return Object.keys(whole).filter((key) => {
    const beside = parts.reduce((left, part) => left - (part[key] ?? 0), whole[key]!);
    return !mayStandAlone(Math.abs(beside));
  }).length;
}
