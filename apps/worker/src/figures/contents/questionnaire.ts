import type { Question } from '@app/persistence/figure-sources';
import { OFFICER_ELEMENTS } from '@app/skm';

/** A reason that some version of an instrument offers. */
export interface Reason {
  key: string;
  element: string;
  cause: 'officer' | 'system';
}

/** What somebody answered beyond the first tap. */
export interface Answered {
  /** by number of the element, from 1 to 4; 0 where it was skipped */
  elements: Uint8Array;
  /** numbers of the reasons that were given */
  reasons: readonly number[];
}

/** Where a version keeps the answers to a question. */
interface Kept {
  at: number;
  number: number;
}

interface Version {
  elements: Kept[];
  reasons: Kept[];
}

/**
 * Elements and reasons of all versions, each known by its key, numbered from 0 in the order of the oldest
 * version that has it: an agency whose instrument changed within a period has one figure.
 */
export class Questionnaire {
  readonly elements: readonly string[];
  readonly reasons: readonly Reason[];
  /** numbers of the two elements that are the officer's doing, those that there are */
  readonly officerElements: readonly number[];
  readonly #versions = new Map<string, Version>();

  constructor(questions: readonly Question[]) {
    this.elements = keysOf(questions, 'element');
    const reasonKeys = keysOf(questions, 'reason');
    this.reasons = reasonKeys.map((key) => reasonOf(questions.find((one) => one.key === key)!));
    this.officerElements = OFFICER_ELEMENTS.map((key) => this.elements.indexOf(key)).filter(
      (number) => number !== -1,
    );
    for (const { instrumentVersionId, kind, key, position } of questions) {
      const version = this.#versions.get(instrumentVersionId) ?? { elements: [], reasons: [] };
      this.#versions.set(instrumentVersionId, version);
      const numbers = kind === 'element' ? this.elements : reasonKeys;
      const kept = { at: position - 1, number: numbers.indexOf(key) };
      (kind === 'element' ? version.elements : version.reasons).push(kept);
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
    const given = version.reasons.filter(({ at }) => valueAt(answers, at) > 0);
    return { elements, reasons: given.map(({ number }) => number) };
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

function keysOf(questions: readonly Question[], asked: Question['kind']): string[] {
  return [...new Set(questions.filter(({ kind }) => kind === asked).map(({ key }) => key))];
}

function reasonOf({ key, element, concerns }: Question): Reason {
  return { key, element: element!, cause: concerns === 'officer' ? 'officer' : 'system' };
}
