import type { MarkKind } from '../integrity/index.js';
import type { SubjectKind } from '../organisation-tree/index.js';

export type Measure = 'pulse' | 'ikm' | 'officer';

/** `open`: ratings that prove nothing about their origin; `attested`: present and served. */
export type Basis = 'open' | 'attested';

/** Decimal strings with two places: what people see is text, so that it is the same everywhere. */
export interface Interval {
  low: string;
  high: string;
}

/**
 * `official`: from attested ratings · `open_index`: from open ones, of a subject whose unit got no attested
 * rating in the period · `public_voice`: open ratings of everybody else, beside the official figure and never
 * in it
 */
export type Standing = 'official' | 'open_index' | 'public_voice';

/** What a figure rests on. Numbers that would tell of one to nine ratings are null. */
export interface FigureBasis {
  /** counted persons of the measure by level, whatever the basis of the figure */
  levels: Record<'open' | 'present' | 'served', number | null>;
  /** percent of all ratings received for the subject, period and basis; null below ten such ratings */
  held: string | null;
  excluded: string | null;
  /** percent of the ratings received that were marked, of what may be told as above; they count */
  marks: Record<MarkKind, string | null>;
  /** no attested rating counted for the subject's unit in the period; only then open ones form a figure */
  posterOnly: boolean;
}

/**
 * Kepuasan sekilas, on the scale 1–4. `interval` is the mean's 95 % interval. Below 30 persons only
 * n and interval are published and the other fields are null.
 */
export interface PulseFigure {
  n: number;
  evidence: FigureBasis;
  interval: Interval;
  /** answer value → n; 1 and 2 merged as `1-2`, or null, where a bar would hold one or two persons */
  counts: Record<string, number> | null;
  mean: string | null;
  /** percent of 3 and 4 */
  positive: string | null;
  /** of an assignment: causes outside the officer's hands; null below 10 persons who gave a reason */
  outside: OutsideShare | null;
  /** of a unit; null below 10 persons who gave a reason */
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

/** By field and answer: how many respondents; null where fewer than ten, or to hide another. */
export interface ProfileFigure {
  /** persons who answered at least one field */
  n: number;
  fields: Record<string, Record<string, number | null>>;
}

export interface ElementFigure {
  n: number;
  /** 1.00–4.00 */
  nrr: string;
  /** 25.00–100.00 */
  ikm: string;
  grade: string;
}

/** IKM on 25–100. Below 30 persons only n and interval are published. */
export interface IkmFigure {
  /** persons who answered at least one element */
  n: number;
  evidence: FigureBasis;
  interval: Interval;
  /** null while an element of the instrument has fewer than 30 answers (see `missing`) */
  ikm: string | null;
  grade: string | null;
  /** 0.00–1.00: how likely a repeat among as many similar respondents has the same grade */
  sameGrade: string | null;
  /** elements with at least 30 answers; null below 30 persons */
  elements: Record<string, ElementFigure> | null;
  /** elements with fewer than 30 answers: an index that lacks an element is not the IKM */
  missing: string[];
  /** the same answers under the rounded weights that printed forms use */
  compatibility: { '0.111': string; '0.11': string } | null;
}

/** Respondent-level mean of kompetensi and perilaku on 1–4; evidence, never a score of an SKP. */
export interface OfficerFigure {
  /** persons who answered at least one of the two */
  n: number;
  evidence: FigureBasis;
  interval: Interval;
  mean: string | null;
  /** null below 30 persons and for open ratings */
  peers: PeerFigure | null;
}

/** The officer among colleagues, on 1–4; never a rank. */
export interface PeerFigure {
  /** the anchored mean with the unit's mix of services, drawn towards colleagues (θ) */
  shrunk: string;
  /** how many ratings of the unit's average stand beside the officer's own */
  k0: string;
  /** false with fewer than 30 served ratings: "tanpa jangkar" */
  anchored: boolean;
  /** the plain mean with the unit's mix of services; null where too little compares */
  adjusted: string | null;
  word: 'above' | 'level' | 'below' | 'too few';
}

/** `profile`: what respondents said of themselves; marginals only. */
export type ReleasedMeasure = Measure | 'profile';

export interface FigureByMeasure {
  pulse: PulseFigure;
  ikm: IkmFigure;
  officer: OfficerFigure;
}

export interface Release<M extends Measure = Measure> {
  id: string;
  subjectKind: SubjectKind;
  subjectId: string;
  /** key of the calendar grid: 2026-W47, 2026-11, 2026-Q4, 2026-S2 or 2026 */
  period: string;
  measure: M;
  basis: Basis;
  /** 1 for the first release of this subject, period, measure and basis */
  ordinal: number;
  n: number;
  days: number;
  figure: FigureByMeasure[M];
  methodVersion: string;
  /** ISO 8601, to the second */
  releasedAt: string;
}

export interface ProfileRelease extends Pick<
  Release,
  'id' | 'period' | 'methodVersion' | 'releasedAt'
> {
  subjectId: string;
  figure: ProfileFigure;
}
