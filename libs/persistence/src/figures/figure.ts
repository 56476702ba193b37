import type { DayRange, FigureNote, MissingReason } from '@app/figure-texts';
import type { PrintedIkm, PrintedInterval, PrintedPulse, WholeDistribution } from '@app/skm';
import type { NoWord } from '@app/statistics';
import type { MarkKind } from '../integrity/index.js';
import type { SubjectKind } from '../organisation-tree/index.js';

/** Pulse: the first tap; IKM: the elements; officer: kompetensi and perilaku of an assignment. */
export type Measure = 'pulse' | 'ikm' | 'officer';

/** `profile`: what respondents said of themselves; `hours`: when they came. Both of closed periods only. */
export type FigureMeasure = Measure | 'profile' | 'hours';

/** `all`: every counted rating; `attested`: those of the levels present and served. */
export type Basis = 'all' | 'attested';

/** Months are windows of their quarter; quarter, semester and year are closed. */
export type FigurePeriodKind = 'month' | 'quarter' | 'semester' | 'year';

/** Local days, YYYY-MM-DD, both included. */
export type Days = DayRange;

export type { FigureNote, MissingReason };

/** `running`: of an open period; `revised`: closed and corrected since. */
export type FigureState =
  | { kind: 'running' }
  | { kind: 'closed' | 'revised'; closedPeriodId: string; revision: number; published: boolean };

/** What a figure rests on. Numbers that would tell of one to nine ratings are null. */
export interface FigureBasis {
  /** counted persons of the measure by level; one to nine are null, and so is what would tell them */
  levels: Record<'open' | 'present' | 'served', number | null>;
  /** percent of all ratings received for the subject and days; null below ten such ratings */
  held: string | null;
  excluded: string | null;
  /** percent of the ratings received that were marked; they count */
  marks: Record<MarkKind, string | null>;
}

/** Kepuasan sekilas, on the scale 1–4; mean and positive are null below 30 persons. */
export interface PulseFigure extends PrintedPulse {
  basis: FigureBasis;
  /** of an assignment: causes outside the officer's hands; null below ten persons who gave a reason */
  outside: OutsideShare | null;
  /** of a unit or service; of an assignment once closed, those of the officer's doing; null below ten persons who gave one */
  reasons: ReasonCounts | null;
}

/** How many of those who gave a reason named at least one that is not the officer's doing. */
export interface OutsideShare {
  /** persons who gave a reason */
  n: number;
  /** null below 30 persons, and where one or two persons stand alone */
  percent: string | null;
}

/** Persons may give several reasons, so the counts do not add up to n. */
export interface ReasonCounts {
  /** persons who gave a reason */
  n: number;
  /** most frequent first; reasons of fewer than ten persons are left out */
  top: ReasonCount[];
}

export interface ReasonCount {
  key: string;
  element: string;
  cause: 'officer' | 'system';
  n: number;
}

/** IKM, 25–100, with everything that has to stand beside it. */
export interface IkmFigure extends PrintedIkm {
  basis: FigureBasis;
  /** of a place with services, once its IKM is shown: both ways of putting services together */
  means: IkmMeans | null;
  /** of a place, once both are shown: the index of its attested ratings, and how far they differ */
  attested: AttestedIndex | null;
}

export interface IkmMeans {
  /** every answer counts once */
  pooled: ServicesMean;
  /** every service counts once, as the ministry's template has it */
  services: ServicesMean;
}

export interface ServicesMean {
  /** two decimals; null without a service with an IKM */
  ikm: string | null;
  grade: string | null;
  /** services that entered it */
  count: number;
  /** services without an IKM of their own, by name */
  omitted: string[];
}

export interface AttestedIndex {
  /** respondents */
  n: number;
  ikm: string;
  /** index of all − index of attested, index points, two decimals, with its sign */
  difference: string;
  /** in standard errors, two decimals */
  z: string;
  /** beyond ±2.33: a reason to look */
  flagged: boolean;
}

/** Respondent-level mean of kompetensi and perilaku on 1–4; evidence, never a score of an SKP. */
export interface OfficerFigure {
  /** persons who answered at least one of the two */
  n: number;
  basis: FigureBasis;
  interval: PrintedInterval;
  /** null below 30 persons */
  mean: string | null;
  /** kompetensi and perilaku, each from ten answers on; null where they may not be shown */
  elements: Record<string, OfficerElement> | null;
  /** said once, at a quarter's closing; null in every other figure */
  word: PrintedWord | null;
}

/** Answers to one element about an officer; without index and grade, since officers are not graded. */
export interface OfficerElement {
  /** answers, from ten on */
  n: number;
  /** mean answer, 1 to 4, two decimals */
  nrr: string;
  /** the whole distribution; null below 30 answers */
  counts: WholeDistribution | null;
}

/** The one word about an officer among colleagues; never a rank. */
export type PrintedWord =
  | {
      said: true;
      word: 'above' | 'level' | 'below';
      /** where four in five colleagues lie, 1–4, one decimal */
      colleagues: PrintedInterval;
    }
  | { said: false; because: NoWord };

/** By field and answer: how many respondents; null where fewer than ten, or to hide another. */
export interface ProfileFigure {
  /** persons who answered at least one field */
  n: number;
  fields: Record<string, Record<string, number | null>>;
}

/** When persons came: weekdays (1 Monday to 7 Sunday) and blocks of hours, merged until each holds ten. */
export interface HoursFigure {
  n: number;
  cells: {
    weekdays: number[];
    /** 0 before 8, 1 from 8, 2 from 12, 3 from 17 o'clock */
    hourBlocks: number[];
    n: number;
    /** mean of the first tap, 1–4; null below 30 persons */
    mean: string | null;
  }[];
}

export interface FigureByMeasure {
  pulse: PulseFigure;
  ikm: IkmFigure;
  officer: OfficerFigure;
  profile: ProfileFigure;
  hours: HoursFigure;
}

export interface FigureSubject {
  kind: SubjectKind;
  id: string;
}

/** One figure as people see it. */
export interface Figure<M extends FigureMeasure = FigureMeasure> {
  id: string;
  subject: FigureSubject;
  /** as named on the last day that is counted */
  subjectName: string;
  /** of a service or an officer, or the unit itself */
  unitId: string | null;
  unitName: string | null;
  periodKind: FigurePeriodKind;
  /** key of the calendar grid: 2026-11, 2026-Q4, 2026-S2 or 2026 */
  period: string;
  measure: M;
  basis: Basis;
  /** the days that are counted, ascending */
  covers: Days[];
  state: FigureState;
  n: number;
  /** local days with at least one person; null where days are not known */
  days: number | null;
  notes: FigureNote[];
  figure: FigureByMeasure[M];
  methodVersion: string;
  /** ISO 8601, to the second */
  madeAt: string;
}

/** A figure that is not there, and why. */
export interface MissingFigure {
  subject: FigureSubject;
  period: string;
  measure: Measure;
  basis: Basis;
  reason: MissingReason;
}

/** What only the officer sees of an open quarter. */
export interface OwnFigure<M extends 'pulse' | 'officer' = 'pulse' | 'officer'> {
  assignmentId: string;
  period: string;
  measure: M;
  /** the last local day counted, YYYY-MM-DD */
  until: string;
  n: number;
  days: number;
  figure: FigureByMeasure[M];
  methodVersion: string;
  madeAt: string;
}
