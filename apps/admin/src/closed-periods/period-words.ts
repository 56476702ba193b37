import type { PeriodRequestKind } from '@app/persistence/figures';
import type { PeriodState } from './show-periods.js';

/** What a page asks before it does something that cannot be taken back, or that others see. */
interface Act {
  /** of the button that leads there */
  go: string;
  title: (period: string) => string;
  text: string;
  /** what happens then */
  list: readonly string[];
  send: string;
}

/** The words of the pages of periods; one object per language, none optional. */
export interface PeriodWords {
  menu: { label: string; what: string };
  title: string;
  all: string;
  help: readonly string[];
  states: Record<PeriodState, string>;
  /** the sentence with which the list begins */
  lead: Record<PeriodState, (period: string, day: string) => string> & {
    waiting: (period: string) => string;
    none: string;
  };
  /** of a row */
  about: {
    running: (closableOn: string) => string;
    ended: (closableOn: string) => string;
    closed: (on: string, by: string | null) => string;
    published: (on: string, by: string | null) => string;
    revision: (n: number, reason: string) => string;
    waiting: string;
  };
  look: string;
  check: string;
  checkAgain: string;
  part: string;
  request: {
    waiting: Record<PeriodRequestKind, string>;
    leave: string;
    asked: (by: string, at: string) => string;
    done: Record<PeriodRequestKind, string>;
    refused: string;
  };
  preview: {
    title: string;
    none: string;
    summary: (index: string, units: string) => string;
    /** units with fewer than ten, held ratings, missing numbers */
    few: (units: string) => string;
    held: (units: string) => string;
    served: (units: string) => string;
    settled: (day: string) => string;
    when: (at: string) => string;
    caption: string;
    unit: string;
    persons: string;
    respondents: string;
    index: string;
    todo: string;
    yes: string;
    no: string;
    isHeld: string;
    isMissing: (months: string) => string;
    nothing: string;
  };
  history: {
    title: string;
    closing: string;
    revision: (n: number) => string;
    itself: string;
    unpublished: string;
    changes: string;
    reason: string;
    closed: string;
    published: string;
  };
  changes: {
    title: (n: number, period: string) => string;
    none: string;
    text: (n: number) => string;
    caption: string;
    subject: string;
    measure: string;
    before: string;
    after: string;
    measures: Record<'pulse' | 'ikm' | 'officer', string>;
    persons: string;
    gone: string;
  };
  waiting: { title: string; text: string; ready: string; later: string; none: string };
  closing: Act;
  publication: Act;
  revision: Act & { reason: string; reasonHint: string };
  share: string;
  figures: string;
  back: string;
}
