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
  /** `overall` is the first tap (pulse); `element` is one unsur of the SKM */
  kind: 'overall' | 'element';
  /** who can change the answer: the officer (kompetensi, perilaku) or the unit (all others) */
  concerns: 'officer' | 'unit';
  /** short name of the element */
  name: LocalizedText;
  question: LocalizedText;
  /** ascending by value; each item has its own words */
  labels: ScaleLabel[];
}

export interface Instrument {
  versionId: string;
  /** in the order in which they are asked; exactly one item has kind `overall` */
  items: InstrumentItem[];
}
