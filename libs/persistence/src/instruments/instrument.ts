import type { QuestionKind } from '@app/value-lists';

/**
 * An instrument is the questionnaire as data: what is asked, in which words, on which scale.
 * A new wording or scale is a new version; ratings keep the version they were given under.
 */

/** Text in the languages a citizen can choose; Indonesian is the first language. */
export interface LocalizedText {
  id: string;
  en: string;
}

export interface ScaleLabel extends LocalizedText {
  /** the answer value that this label stands for, e.g. 1 */
  value: number;
}

export interface InstrumentItem {
  /** key by meaning, e.g. `perilaku`; never a number such as U8, which documents use differently */
  key: string;
  kind: QuestionKind;
  /** who can change the answer, or whose doing a reason is: the officer's or the unit's */
  concerns: 'officer' | 'unit';
  /** short name of the element */
  name: LocalizedText;
  question: LocalizedText;
  /** ascending by value; each item has its own words */
  labels: ScaleLabel[];
  /** of a reason: offered after the lower or the upper half of the scale, and the element it belongs to */
  reason?: { pole: Pole; element: string } | null;
}

/** A half of the first tap's scale: 1 and 2 of four are low, 3 and 4 high. */
export type Pole = 'low' | 'high';

export interface Instrument {
  versionId: string;
  /** in the order in which they are asked; exactly one item has kind `overall` */
  items: InstrumentItem[];
}
