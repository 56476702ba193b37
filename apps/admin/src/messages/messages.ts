import type { DayRange, FigureWords } from '@app/figure-texts';
import type { Language } from '@app/platform';
import type { IkmWords } from '@app/skm';
import type { FieldTexts } from './field-texts.js';
import type { PeriodTexts } from './period-texts.js';
import type { ReviewTexts } from './review-texts.js';

/** What planners and unit heads read beside a figure. */
export interface Messages extends FigureWords {
  /** which of the two this is */
  language: Language;
  /** what stands beside an IKM */
  ikm: IkmWords;
  /** what to write into a field that was refused */
  fields: FieldTexts;
  /** why a line of figures does not go on smoothly; names of units */
  breaks: {
    rename: (from: string, to: string) => string;
    merge: (from: string, to: string) => string;
    split: (from: string, to: string) => string;
    method: (version: string) => string;
  };
  /** what changed beyond noise; n persons in those days, ratings counted */
  signals: {
    up: (n: number, days: DayRange) => string;
    down: (n: number, days: DayRange) => string;
    volume: (ratings: number, most: number) => string;
    explained: string;
  };
  /** what planners read about the quarters that they close */
  periods: PeriodTexts;
  /** what reviewers read */
  review: ReviewTexts;
  /** how a counter is doing; days as YYYY-MM-DD */
  silence: {
    learning: string;
    normal: string;
    silent: (since: string) => string;
  };
}
