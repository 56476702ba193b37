import type { AnswerCounts } from './answer.js';
import type { FeeBasis } from './fee.js';
import type { Grade } from './grade.js';
import { computeIkm, type ElementTally, type IkmResult } from './ikm.js';
import { ikmReadiness, type IkmReadiness } from './ikm-readiness.js';
import { computePulse } from './pulse.js';
import { compatibilityWeights } from './weights.js';

/** Persons from whom on anything is printed, and from whom on a mean is a headline. */
export const PRINTED_FROM = { anything: 10, headline: 30 } as const;

/** Persons by answer, every answer of the scale. */
export type WholeDistribution = Record<1 | 2 | 3 | 4, number>;

/** Two decimals each. */
export interface PrintedInterval {
  low: string;
  high: string;
}

/** Below ten persons there is none of it. */
export interface PrintedPulse {
  n: number;
  /** points of the 1 to 4 scale */
  interval: PrintedInterval;
  /** every answer with its persons, also those that nobody gave; never merged or left out */
  counts: WholeDistribution;
  /** 1 to 4, two decimals; null below 30 persons */
  mean: string | null;
  /** percentage of 3 and 4, two decimals; null below 30 persons */
  positive: string | null;
}

/**
 * What is printed of the overall tap: below ten persons nothing, from ten n, interval and the whole
 * distribution, from 30 also the mean. Merged or left-out bars would be undone by the mean, so there are none.
 * @param interval of the same taps, on the 1 to 4 scale
 * @throws SkmInputError as computePulse
 */
export function printPulse(taps: AnswerCounts, interval: PrintedInterval): PrintedPulse | null {
  const { n, counts, mean, satisfiedPercent } = computePulse(taps);
  if (n < PRINTED_FROM.anything) return null;
  const headline = n >= PRINTED_FROM.headline;
  return {
    n,
    interval,
    counts,
    mean: headline ? mean : null,
    positive: headline ? satisfiedPercent : null,
  };
}

export interface PrintedElement {
  /** answers, from ten on */
  n: number;
  /** mean answer, 1 to 4, two decimals */
  nrr: string;
  /** mean answer × 25, two decimals */
  ikm: string;
  grade: Grade;
  /** the whole distribution; null below 30 answers */
  counts: WholeDistribution | null;
}

export interface PrintedIkm {
  readiness: IkmReadiness;
  /** persons who answered any element; null below ten */
  n: number | null;
  /** index points; null below ten persons, or while an element has fewer than ten answers */
  interval: PrintedInterval | null;
  /** two decimals; null until it is shown */
  ikm: string | null;
  grade: Grade | null;
  /** chance that a repeat gives the same grade, 0.00 to 1.00 */
  sameGrade: string | null;
  /** by key, every element of the index; null until the IKM is shown */
  elements: Record<string, PrintedElement> | null;
  /** the index by the cut-off weights of printed forms, by weight */
  compatibility: Record<string, string> | null;
  fee: FeeBasis;
  /** "sementara": the period is still open; a closed figure is final */
  provisional: boolean;
}

export interface IkmToPrint {
  /** every element of the index, after the rule about the fee, answers 1 to 4 */
  elements: readonly ElementTally[];
  respondents: number;
  fee: FeeBasis;
  /** whether the period can still get ratings */
  open: boolean;
  /** of the index with its skipped elements; asked for only where it may be printed */
  chance: () => { interval: PrintedInterval; sameGrade: string };
}

/**
 * What is printed of an IKM: the index, its grade and its elements from 30 respondents with ten answers in
 * every element; before that from ten on how many answered and what is missing. While an element has fewer
 * than ten answers there is no interval either: an element could be worked out from its two decimals.
 * @throws SkmInputError as computeIkm and ikmReadiness
 */
export function printIkm({ elements, respondents, fee, open, chance }: IkmToPrint): PrintedIkm {
  const exact = computeIkm({ elements, weights: 'exact' });
  const readiness = ikmReadiness(respondents, exact.elements);
  const shown = readiness.state === 'shown';
  const answered = shown || (readiness.state === 'waiting' && readiness.unanswered.length === 0);
  const { interval, sameGrade } = answered ? chance() : { interval: null, sameGrade: null };
  return {
    readiness,
    n: readiness.state === 'untold' ? null : respondents,
    interval,
    ikm: shown ? exact.ikm : null,
    grade: shown ? exact.grade : null,
    sameGrade: shown ? sameGrade : null,
    elements: shown ? printElements(exact, elements) : null,
    compatibility: shown ? byCutOffWeights(elements) : null,
    fee,
    provisional: open,
  };
}

function printElements(
  { elements }: IkmResult,
  tallies: readonly ElementTally[],
): Record<string, PrintedElement> {
  const printed = elements.map(({ key, n, nrr, ikm, grade }, at) => {
    const counts = n >= PRINTED_FROM.headline ? wholeOf(tallies[at]!.counts) : null;
    return [key, { n, nrr: nrr!, ikm: ikm!, grade: grade!, counts }] as const;
  });
  return Object.fromEntries(printed);
}

function wholeOf(counts: AnswerCounts): WholeDistribution {
  return { 1: counts[1] ?? 0, 2: counts[2] ?? 0, 3: counts[3] ?? 0, 4: counts[4] ?? 0 };
}

function byCutOffWeights(elements: readonly ElementTally[]): Record<string, string> {
  const weights = compatibilityWeights(elements.length);
  return Object.fromEntries(
    weights.map((one) => [one, computeIkm({ elements, weights: one }).ikm!]),
  );
}
