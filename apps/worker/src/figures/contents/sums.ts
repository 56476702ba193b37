import type { MarkKind } from '@app/persistence/integrity';
import type { RatingStatus } from '@app/persistence/settled-ratings';
import type { ElementPair } from '@app/statistics';
import { QUESTION_KINDS } from '@app/value-lists';
import {
  type Answered,
  causeOf,
  type OtherAnswer,
  type OtherQuestion,
  type Questionnaire,
  type Reason,
} from './questionnaire.js';

/**
 * Everything about some ratings that figures are made of, as whole numbers in one row, in the order of a
 * `SumsLayout`; rows of ratings that share nobody add up.
 */
export type Sums = Int32Array;

/** Persons who answered so many of the officer's elements (k) with answers that add up to s. */
export interface OfficerAnswers {
  k: number;
  s: number;
  n: number;
}

const STATUSES: readonly RatingStatus[] = ['counted', 'uncounted', 'held', 'excluded'];

export const MARK_KINDS: readonly MarkKind[] = [
  'straight_line',
  'outside_hours',
  'shared_device',
  'office_network',
  'staff_device',
  'counted_by_time',
];

const SCALE = 4;
const TAPS = 0;
const RECEIVED = TAPS + SCALE;
const RESPONDENTS = RECEIVED + STATUSES.length;
const OFFICER_RESPONDENTS = RESPONDENTS + 1;
const MARKS = OFFICER_RESPONDENTS + 1;
const ANSWERS = MARKS + MARK_KINDS.length;

/** n, sum of the first answers, sum of the second ones, sum of their products */
const OF_A_PAIR = 4;

/** One answer of 1 to 4, or two that add up to 2 to 8. */
const OFFICER_ANSWERS: readonly Omit<OfficerAnswers, 'n'>[] = [
  ...[1, 2, 3, 4].map((s) => ({ k: 1, s })),
  ...[2, 3, 4, 5, 6, 7, 8].map((s) => ({ k: 2, s })),
];

/** Where the answers are counted to a question that is no element, for each value that its kind may have. */
interface Counted {
  begin: number;
  values: number;
  smallest: number;
  cause: Reason['cause'] | null;
}

/** Which number of a row of sums is which. */
export class SumsLayout {
  readonly length: number;
  readonly #pairs: number;
  readonly #officer: number;
  readonly #gaveReasons: number;
  readonly #others: readonly Counted[];

  constructor(private readonly questionnaire: Questionnaire) {
    const { elements, others } = questionnaire;
    const pairs = (elements.length * (elements.length + 1)) / 2;
    this.#pairs = ANSWERS + SCALE * elements.length;
    this.#officer = this.#pairs + OF_A_PAIR * pairs;
    this.#gaveReasons = this.#officer + OFFICER_ANSWERS.length;
    let begin = this.#gaveReasons + 2;
    this.#others = others.map((question) => {
      const counted = countedFrom(begin, question);
      begin += counted.values;
      return counted;
    });
    this.length = begin;
  }

  open(): Sums {
    return new Int32Array(this.length);
  }

  /** Ratings that do not count are received, and nothing else. */
  addTaps(sums: Sums, row: TapRow): void {
    const persons = row.taps.reduce((total, n) => total + n, 0);
    sums[RECEIVED + STATUSES.indexOf(row.status)]! += persons;
    if (row.status !== 'counted') return;
    row.taps.forEach((n, at) => (sums[TAPS + at]! += n));
    sums[RESPONDENTS]! += row.respondents;
    sums[OFFICER_RESPONDENTS]! += row.officerRespondents;
  }

  addMarks(sums: Sums, kind: MarkKind, n: number): void {
    sums[MARKS + MARK_KINDS.indexOf(kind)]! += n;
  }

  /** Adds n persons who answered alike. */
  addAnswers(sums: Sums, { elements, others }: Answered, n: number): void {
    elements.forEach((value, element) => {
      if (value === 0) return;
      sums[ANSWERS + SCALE * element + value - 1]! += n;
    });
    this.#addPairs(sums, elements, n);
    this.#addOfficer(sums, elements, n);
    this.#addOthers(sums, others, n);
  }

  taps(sums: Sums): Record<1 | 2 | 3 | 4, number> {
    return scaleAt(sums, TAPS);
  }

  persons(sums: Sums): number {
    return sums[RECEIVED + STATUSES.indexOf('counted')]!;
  }

  respondents(sums: Sums): number {
    return sums[RESPONDENTS]!;
  }

  officerRespondents(sums: Sums): number {
    return sums[OFFICER_RESPONDENTS]!;
  }

  received(sums: Sums, status: RatingStatus): number {
    return sums[RECEIVED + STATUSES.indexOf(status)]!;
  }

  marked(sums: Sums, kind: MarkKind): number {
    return sums[MARKS + MARK_KINDS.indexOf(kind)]!;
  }

  /** Answers to an element by their value. */
  element(sums: Sums, key: string): Record<1 | 2 | 3 | 4, number> {
    return scaleAt(sums, ANSWERS + SCALE * this.questionnaire.elements.indexOf(key));
  }

  /** The pairs of all elements, each once. */
  pairs(sums: Sums): ElementPair[] {
    const { elements } = this.questionnaire;
    let at = this.#pairs - OF_A_PAIR;
    return elements.flatMap((first, number) =>
      elements.slice(number).map((second) => {
        at += OF_A_PAIR;
        const [n, firstSum, secondSum, products] = sums.subarray(at, at + OF_A_PAIR);
        return {
          first,
          second,
          n: n!,
          firstSum: firstSum!,
          secondSum: secondSum!,
          products: products!,
        };
      }),
    );
  }

  officerAnswers(sums: Sums): OfficerAnswers[] {
    return OFFICER_ANSWERS.map((one, at) => ({ ...one, n: sums[this.#officer + at]! })).filter(
      ({ n }) => n > 0,
    );
  }

  /** Persons who gave a reason, and of them those who named one that is not the officer's doing. */
  gaveReasons(sums: Sums): { any: number; outside: number } {
    return { any: sums[this.#gaveReasons]!, outside: sums[this.#gaveReasons + 1]! };
  }

  /** Answers to a question that is no element, by its number, for each value that its kind may have. */
  answersTo(sums: Sums, number: number): { value: number; n: number }[] {
    const { begin, values, smallest } = this.#others[number]!;
    return [...sums.subarray(begin, begin + values)].map((n, at) => ({ value: smallest + at, n }));
  }

  #addPairs(sums: Sums, elements: Uint8Array, n: number): void {
    let at = this.#pairs;
    for (let first = 0; first < elements.length; first += 1) {
      for (let second = first; second < elements.length; second += 1, at += OF_A_PAIR) {
        const [one, other] = [elements[first]!, elements[second]!];
        if (one === 0 || other === 0) continue;
        sums[at]! += n;
        sums[at + 1]! += n * one;
        sums[at + 2]! += n * other;
        sums[at + 3]! += n * one * other;
      }
    }
  }

  #addOfficer(sums: Sums, elements: Uint8Array, n: number): void {
    const given = this.questionnaire.officerElements
      .map((number) => elements[number]!)
      .filter((value) => value > 0);
    if (given.length === 0) return;
    const total = given.reduce((sum, value) => sum + value, 0);
    const at = OFFICER_ANSWERS.findIndex(({ k, s }) => k === given.length && s === total);
    sums[this.#officer + at]! += n;
  }

  #addOthers(sums: Sums, answers: readonly OtherAnswer[], n: number): void {
    let [gave, outside] = [false, false];
    for (const { number, value } of answers) {
      const { begin, smallest, cause } = this.#others[number]!;
      sums[begin + value - smallest]! += n;
      gave ||= cause !== null;
      outside ||= cause === 'system';
    }
    if (gave) sums[this.#gaveReasons]! += n;
    if (outside) sums[this.#gaveReasons + 1]! += n;
  }
}

interface TapRow {
  status: RatingStatus;
  taps: readonly number[];
  respondents: number;
  officerRespondents: number;
}

/** Adds what `more` holds. */
export function addSums(target: Sums, more: Sums): void {
  for (let at = 0; at < more.length; at += 1) target[at]! += more[at]!;
}

function scaleAt(sums: Sums, at: number): Record<1 | 2 | 3 | 4, number> {
  return { 1: sums[at]!, 2: sums[at + 1]!, 3: sums[at + 2]!, 4: sums[at + 3]! };
}

function countedFrom(begin: number, question: OtherQuestion): Counted {
  const [smallest, largest] = QUESTION_KINDS[question.kind].values;
  return { begin, values: largest - smallest + 1, smallest, cause: causeOf(question) };
}
