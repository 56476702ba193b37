import type { Question } from '@app/persistence/figure-sources';
import { OFFICER_ELEMENTS } from '@app/skm';
import { QUESTION_KINDS } from '@app/value-lists';

/** A question of some version of an instrument that is no element, as its oldest version asks it. */
export type OtherQuestion = Pick<Question, 'key' | 'kind' | 'concerns' | 'element'>;

/** A reason that some version of an instrument offers. */
export interface Reason {
  /** its number among the questions that are no elements */
  number: number;
  key: string;
  element: string;
  cause: 'officer' | 'system';
}

/** What somebody answered beyond the first tap. */
export interface Answered {
  /** by number of the element, from 1 to 4; 0 where it was skipped */
  elements: Uint8Array;
  /** of the questions that are no elements, those that were answered */
  others: readonly OtherAnswer[];
}

export interface OtherAnswer {
  /** of the question */
  number: number;
  value: number;
}

/** Where a version keeps the answers to a question. */
interface Kept {
  at: number;
  number: number;
}

interface Version {
  elements: Kept[];
  others: Kept[];
}

/**
 * Elements and other questions of all versions, each known by its key, numbered from 0 in the order of the oldest
 * version that has it: an agency whose instrument changed within a period has one figure.
 */
export class Questionnaire {
  readonly elements: readonly string[];
  readonly others: readonly OtherQuestion[];
  /** those of the others that are reasons */
  readonly reasons: readonly Reason[];
  /** numbers of the two elements that are the officer's doing, those that there are */
  readonly officerElements: readonly number[];
  readonly #versions = new Map<string, Version>();

  constructor(questions: readonly Question[]) {
    this.elements = keysOf(questions.filter(isElement));
    const otherKeys = keysOf(questions.filter((one) => !isElement(one)));
    this.others = otherKeys.map((key) => questions.find((one) => one.key === key)!);
    this.reasons = this.others.flatMap((one, number) => {
      const cause = causeOf(one);
      return cause ? [{ number, key: one.key, element: one.element!, cause }] : [];
    });
    this.officerElements = OFFICER_ELEMENTS.map((key) => this.elements.indexOf(key)).filter(
      (number) => number !== -1,
    );
    for (const question of questions) {
      const { instrumentVersionId, key, position } = question;
      const version = this.#versions.get(instrumentVersionId) ?? { elements: [], others: [] };
      this.#versions.set(instrumentVersionId, version);
      const [keys, all] = isElement(question)
        ? [this.elements, version.elements]
        : [otherKeys, version.others];
      all.push({ at: position - 1, number: keys.indexOf(key) });
    }
  }

  /**
   * Reads a text of answers, a character for each position.
   * @throws Error for a version that there is not
   */
  read(instrumentVersionId: string, answers: string): Answered {
    const version = this.#version(instrumentVersionId);
    const elements = new Uint8Array(this.elements.length);
    for (const { at, number } of version.elements) elements[number] = valueAt(answers, at);
    const others = version.others.map(({ at, number }) => ({
      number,
      value: valueAt(answers, at),
    }));
    return { elements, others: others.filter(({ value }) => value > 0) };
  }

  /** The keys of the elements that any of these versions asks for, in order; of all without one. */
  elementsOf(instrumentVersionIds: ReadonlySet<string>): string[] {
    if (instrumentVersionIds.size === 0) return [...this.elements];
    const asked = new Set(
      [...instrumentVersionIds].flatMap((id) =>
        this.#version(id).elements.map(({ number }) => number),
      ),
    );
    return this.elements.filter((_, number) => asked.has(number));
  }

  #version(id: string): Version {
    const version = this.#versions.get(id);
    if (!version) throw new Error(`Answers name the instrument version ${id}, which there is not.`);
    return version;
  }
}

const [ZERO, NINE] = ['0', '9'].map((digit) => digit.charCodeAt(0)) as [number, number];

function valueAt(answers: string, at: number): number {
  const code = answers.charCodeAt(at);
  return code >= ZERO && code <= NINE ? code - ZERO : 0;
}

function keysOf(questions: readonly Question[]): string[] {
  return [...new Set(questions.map(({ key }) => key))];
}

function isElement({ kind }: Question): boolean {
  return QUESTION_KINDS[kind].sum === 'index';
}

/** Whose doing a reason is; null for what is no reason. */
export function causeOf({ kind, concerns }: OtherQuestion): Reason['cause'] | null {
  if (QUESTION_KINDS[kind].sum !== 'causes') return null;
  return concerns === 'officer' ? 'officer' : 'system';
}
