import { defineQuery, type Queryable } from '@app/database';
import type { SettledDays } from '../settled-ratings/index.js';
import type { SubjectKind } from '../organisation-tree/index.js';
import type { FigureSettings } from './closed-period.js';
import type { Basis, Days, FigureNote, FigurePeriodKind, Measure } from './figure.js';

/** An agency with settled days. */
export interface FigureAgency extends FigureSettings {
  instansiId: string;
  /** IANA name */
  timeZone: string;
  /** the last settled local day, YYYY-MM-DD */
  settledThrough: string;
  /** the last settled local day at the last making of running figures, YYYY-MM-DD; null before the first */
  madeThrough: string | null;
}

/** A figure as it was shown at any time. */
export interface KnownFigure {
  subjectKind: SubjectKind;
  subjectId: string;
  measure: Measure;
  basis: Basis;
  periodKind: FigurePeriodKind;
  officialPeriod: string;
  /** the days that it counts, ascending */
  covers: Days[];
  /** the last of them, YYYY-MM-DD */
  until: string;
  n: number;
  /** whether it is the newest state */
  current: boolean;
  /** of a closed period; else it ran */
  closed: boolean;
  /** answers by element where its elements are printed, else null */
  answers: Record<string, number> | null;
  notes: FigureNote[];
  /** whether an index is printed */
  hasIkm: boolean;
}

/** By rule measure the ratings of units' own that stay out of a closing. */
export interface LeftOutByMeasure {
  persons: LeftOutRatings[];
  respondents: LeftOutRatings[];
  officer: LeftOutRatings[];
}

export interface LeftOutRatings {
  unitId: string;
  /** local days, YYYY-MM-DD: those after `after`, up to and with `until` */
  after: string;
  until: string;
}

/** Whom a figure can be about, as named on a day. */
export interface NamedSubject {
  kind: SubjectKind;
  id: string;
  name: string;
  /** of a service or an officer, or the unit itself */
  unitId: string | null;
  unitName: string | null;
  /** in the days of the period */
  stood: boolean;
}

/** Agencies with settled days, by id. */
export const listFigureAgencies = defineQuery<object, FigureAgency>(
  new URL('./queries/list-figure-agencies.sql', import.meta.url),
);

/** The state of one agency in a transaction; undefined without settled days. */
export async function findFigureAgency(
  tx: Queryable,
  instansiId: string,
): Promise<FigureAgency | undefined> {
  const agencies = await listFigureAgencies(tx, {});
  return agencies.find((agency) => agency.instansiId === instansiId);
}

/** Quarters (2026-Q4) with settled ratings that come after the last closed one, oldest first. */
export const listOpenQuarters = defineQuery<{ instansiId: string }, { quarter: string }>(
  new URL('./queries/list-open-quarters.sql', import.meta.url),
);

/** Everything that was ever shown of pulse, IKM and officers in some official periods. */
export const listKnownFigures = defineQuery<{ instansiId: string; periods: string[] }, KnownFigure>(
  new URL('./queries/list-known-figures.sql', import.meta.url),
);

/** The newest state of every closed period of an agency. */
export const listClosings = defineQuery<
  { instansiId: string },
  { period: string; leftOut: LeftOutByMeasure }
>(new URL('./queries/list-closings.sql', import.meta.url));

/** Everything of an agency that figures can be about; `day` names it, `from` to `to` are the days of the period. */
export const listFigureSubjects = defineQuery<
  { instansiId: string; from: string; to: string; day: string },
  NamedSubject
>(new URL('./queries/list-figure-subjects.sql', import.meta.url));

/** Units with ratings of some days that wait for a decision. */
export const listUndecidedUnits = defineQuery<SettledDays, { unitId: string }>(
  new URL('./queries/list-undecided-units.sql', import.meta.url),
);
