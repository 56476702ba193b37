import type { DayRange } from './days-in-words.js';

/** What must be said beside a figure that is shown. */
export type FigureNote =
  /** fewer than ten ratings stay out: "tanpa kurang dari sepuluh penilaian" */
  | { kind: 'without fewer than ten' }
  /** of a semester or year: what stayed out of its quarters stays out, of each fewer than ten ratings */
  | { kind: 'without small remainders' }
  /** over 90 % of it is one officer's; of a place. Who reads it leaves an audit entry about that officer */
  | { kind: 'one officer'; assignmentId: string }
  /** days of the period that are not in it */
  | { kind: 'days left out'; days: DayRange[] };

/** Why a figure, or its newest state, is missing; never "too few" for another cause. */
export type MissingReason =
  /** `missing`: how many persons more are needed; null below ten persons, whose number is not told */
  | { kind: 'too few'; missing: number | null }
  /** the local day on which it is looked at again, YYYY-MM-DD */
  | { kind: 'next cut'; on: string }
  | { kind: 'waiting for closing' }
  | { kind: 'held in review' }
  | { kind: 'elements unanswered' }
  | { kind: 'small remainder' }
  | { kind: 'nobody to compare with' };

/** What an IKM that is not shown yet still lacks. */
export interface Waiting {
  state: 'waiting';
  respondents: number;
  needed: number;
  /** keys of elements */
  unanswered: string[];
}

/** Whether an IKM is shown. */
export type Readiness = { state: 'shown' | 'untold' } | Waiting;

/** How much of the persons served a figure has heard, as far as words are needed. */
export type CoverageState = 'known' | 'exceeded' | 'unknown' | 'weekly' | 'other days';
