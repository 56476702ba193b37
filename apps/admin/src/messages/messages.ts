import type { PeerFigure } from '@app/persistence/releases';
import type { CoverageState } from '@app/skm';
import type { FieldTexts } from './field-texts.js';
import type { ReviewTexts } from './review-texts.js';

/** What planners and unit heads read beside a figure. */
export interface Messages {
  /** what to write into a field that was refused */
  fields: FieldTexts;
  /** beside a figure of a unit, service, location or agency that rests on open ratings */
  openIndex: string;
  /** beside an officer's figure that rests on open ratings */
  openVoice: string;
  /** beside open ratings that form no figure, of a unit, service, location or agency */
  publicVoice: string;
  /** in place of a figure while there is only the public voice */
  noOfficial: string;
  /** beside an officer's figure without enough ratings with a ticket */
  unanchored: string;
  /** of an officer among colleagues */
  peerWords: Readonly<Record<PeerFigure['word'], string>>;
  /** in place of a figure that has not been released */
  tooFew: string;
  /** beside every interval */
  intervalExcludes: string;
  /** what to say of a figure's coverage; null where its numbers say it all */
  coverage: Readonly<Record<CoverageState, string | null>>;
  /** beside an IKM whose sample plan is not known to be met */
  provisional: string;
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
  /** what reviewers read */
  review: ReviewTexts;
  /** how a counter is doing; days as YYYY-MM-DD */
  silence: {
    learning: string;
    normal: string;
    silent: (since: string) => string;
  };
}
