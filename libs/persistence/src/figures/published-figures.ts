import { defineQuery } from '@app/database';
import type { SubjectKind } from '../organisation-tree/index.js';
import type { Basis, Days, FigurePeriodKind, Measure } from './figure.js';

/** A figure that was shown at some time, as whoever audits figures sees it. */
export interface PublishedFigure {
  kind: SubjectKind;
  id: string;
  periodKind: FigurePeriodKind;
  /** key of the quarter of a month; of all others the period itself */
  officialPeriod: string;
  measure: Measure;
  basis: Basis;
  /** −1: running · 0: the closing · from 1: a revision */
  revision: number;
  n: number;
  covers: Days[];
  /** answers by element, of a figure that prints its elements */
  answers: Record<string, number> | null;
  /** of a service its unit; of a unit the one above it on the last day counted, or the agency; else null */
  wholeId: string | null;
}

/** Own ratings of units that stay out of the closing of a quarter, by what is counted. */
export interface PeriodLeftOut {
  /** key of the quarter */
  period: string;
  leftOut: Record<
    'persons' | 'respondents' | 'officer',
    { unitId: string; after: string; until: string }[]
  >;
}

/** All that was ever shown of an agency; for the owner of the database. */
export const listPublishedFigures = defineQuery<{ instansiId: string }, PublishedFigure>(
  new URL('./queries/list-published.sql', import.meta.url),
);

/** Agencies with figures; the one with this key, or all for null. */
export const listAgenciesWithFigures = defineQuery<
  { key: string | null },
  { id: string; key: string }
>(new URL('./queries/list-agencies-with-figures.sql', import.meta.url));

/** What stayed out of which closing; for the owner and the worker. */
export const listLeftOut = defineQuery<{ instansiId: string }, PeriodLeftOut>(
  new URL('./queries/list-left-out.sql', import.meta.url),
);
