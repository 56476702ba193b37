import { defineCommand, defineQuery, type Queryable } from '@app/database';
import type { FigureByMeasure } from './figure.js';

/** How far an officer's own view goes, and the elements that it printed there. */
export interface OwnCut {
  assignmentId: string;
  measure: 'pulse' | 'officer';
  /** the last local day counted, YYYY-MM-DD */
  until: string;
  /** of the officer's two elements, by key; null where none is printed, and of a pulse */
  elements: Record<string, { n: number }> | null;
}

export interface NewOwnFigure {
  assignmentId: string;
  measure: 'pulse' | 'officer';
  until: string;
  n: number;
  days: number;
  figure: FigureByMeasure['pulse' | 'officer'];
}

/** What officers have seen so far of a period, by officer and measure, oldest first. */
export const findOwnCuts = defineQuery<{ instansiId: string; period: string }, OwnCut>(
  new URL('./queries/find-own-cuts.sql', import.meta.url),
);

const added = defineCommand<{
  instansiId: string;
  period: string;
  methodVersion: string;
  madeAt: Date;
  rows: string;
}>(new URL('./queries/add-own-figures.sql', import.meta.url));

/** Shows officers more of a period, for good. */
export async function addOwnViews(
  tx: Queryable,
  of: { instansiId: string; period: string; methodVersion: string; madeAt: Date },
  figures: readonly NewOwnFigure[],
): Promise<void> {
  if (figures.length > 0) await added(tx, { ...of, rows: JSON.stringify(figures) });
}
