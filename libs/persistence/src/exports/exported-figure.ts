import type { Basis, FigureMeasure, FigureNote, Measure, MissingReason } from '../figures/index.js';
import type { SubjectKind } from '../organisation-tree/index.js';

export interface SubjectToExport {
  kind: SubjectKind;
  id: string;
  /** as on the period's last day */
  name: string;
  /** the unit itself, or that of a service or an officer */
  unitId: string | null;
  unitName: string | null;
}

/** A figure as a file passes it on. */
export interface ExportedFigure {
  id: string;
  /** as named on the last day that is counted */
  subjectName: string;
  unitName: string | null;
  /** key of the calendar grid */
  period: string;
  measure: FigureMeasure;
  basis: Basis;
  n: number;
  days: number | null;
  /** null: running */
  closedPeriodId: string | null;
  /** the days that are counted, as PostgreSQL writes ranges: `{[2026-10-01,2026-11-01)}` */
  covers: string;
  notes: FigureNote[];
  /** `FigureByMeasure` as JSON text, digit by digit as stored */
  figure: string;
  methodVersion: string;
  /** ISO 8601, to the second */
  madeAt: string;
}

/** What there is of one subject in one period. */
export interface SubjectFigures {
  subject: SubjectToExport;
  period: string;
  /** by measure and basis, at most one each */
  figures: ExportedFigure[];
}

/** Why a figure of the file's period is missing, or is not the whole of it. */
export interface ExportedReason {
  kind: SubjectKind;
  id: string;
  measure: Measure;
  basis: Basis;
  reason: MissingReason;
}

/** A closing or a revision, as a file names it. */
export interface ExportedClosing {
  id: string;
  period: string;
  revision: number;
  published: boolean;
  /** local day, YYYY-MM-DD */
  closedOn: string;
  /** user name; null: by itself */
  closedBy: string | null;
  /** why there is a revision */
  reason: string | null;
}
