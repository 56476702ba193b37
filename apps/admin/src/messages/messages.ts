import type { FigureTexts } from '@app/figure-texts';
import type { FieldTexts } from './field-texts.js';
import type { PeriodTexts } from './period-texts.js';
import type { ReviewTexts } from './review-texts.js';

/** What planners and unit heads read beside a figure. */
export interface Messages extends FigureTexts {
  /** what to write into a field that was refused */
  fields: FieldTexts;
  /** why a line of figures does not go on smoothly; names of units */
  breaks: {
    rename: (from: string, to: string) => string;
    merge: (from: string, to: string) => string;
    split: (from: string, to: string) => string;
    method: (version: string) => string;
    basis: Readonly<Record<'open' | 'attested', string>>;
  };
  /** what keeps an officer's figure from being shown */
  missing: {
    tooFew: string;
    publicVoice: string;
    runningWeek: string;
    /** persons already published, 10 to 29 */
    intervalOnly: (n: number) => string;
  };
  /** what changed beyond noise; n persons, ratings counted */
  signals: {
    up: (n: number) => string;
    down: (n: number) => string;
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
