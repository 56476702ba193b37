import type { FeeRule } from '@app/skm';
import type { Basis, FigureSubject, Measure } from './figure.js';

/** What an agency decided about its figures. */
export interface FigureSettings {
  feeRule: FeeRule;
  /** which mean over services leads in reports */
  leadingMean: 'pooled' | 'services';
  /** which period leads in reports */
  leadingPeriod: 'quarter' | 'semester' | 'year';
}

/** A quarter, semester or year whose figures are final, or a revision of it. */
export interface ClosedPeriod {
  id: string;
  kind: 'quarter' | 'semester' | 'year';
  /** key of the calendar grid: 2026-Q4, 2026-S2 or 2026 */
  period: string;
  /** local days, YYYY-MM-DD */
  firstDay: string;
  lastDay: string;
  /** 0: the closing */
  revision: number;
  closedAt: Date;
  /** user name; null: by itself, 21 days after its end */
  closedBy: string | null;
  /** why there is a revision */
  reason: string | null;
  /** of a revision */
  changes: FigureChange[] | null;
  publishedAt: Date | null;
  publishedBy: string | null;
  settings: FigureSettings;
  methodVersion: string;
}

/** What a revision changed in one figure. */
export interface FigureChange {
  subject: FigureSubject;
  subjectName: string;
  measure: Measure;
  basis: Basis;
  /** n and the headline (mean or IKM) before and after; null: there was none */
  before: { n: number; value: string | null } | null;
  after: { n: number; value: string | null } | null;
}

export type PeriodRequestKind = 'preview' | 'close' | 'revise';

/** Why the worker did not do what a planner asked. */
export type PeriodRefusal =
  /** it ends less than eight days ago, or days in it are not settled yet */
  | 'period.not-settled'
  | 'period.already-closed'
  /** an earlier quarter with ratings is open */
  | 'period.earlier-open'
  | 'period.not-closed'
  /** no correction may be shown yet */
  | 'period.nothing-to-revise'
  | 'period.no-ratings';

/** What a planner asked of the worker. */
export interface PeriodRequest {
  id: string;
  kind: PeriodRequestKind;
  period: string;
  askedAt: Date;
  reason: string | null;
  state: 'waiting' | 'done' | 'refused';
  doneAt: Date | null;
  outcome: PeriodPreview | { closedPeriodIds: string[] } | { refusal: PeriodRefusal } | null;
}

/** What closing a period now would give. */
export interface PeriodPreview {
  /** the last settled local day, YYYY-MM-DD; null before the first */
  settledThrough: string | null;
  /** whether it could be closed now, and why not */
  refusal: PeriodRefusal | null;
  units: PreviewedUnit[];
}

export interface PreviewedUnit {
  unitId: string;
  name: string;
  /** persons, and of them who answered an element; null below ten */
  persons: number | null;
  respondents: number | null;
  /** fewer than 30 respondents: there will be no IKM */
  belowThirty: boolean;
  /** whether ratings are held in review */
  held: boolean;
  /** months (2026-10) for which persons served of a service are missing */
  personsServedMissing: string[];
}
