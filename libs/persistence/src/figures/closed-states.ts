import { defineQuery } from '@app/database';
import type { ClosedPeriod, FigureSettings } from './closed-period.js';
import type { LeftOutByMeasure } from './known-figures.js';

/** A place of the journal: of its order of aggregation. */
export type JournalPlace = [xid: string, journalId: string];

/** A closing or a revision as the worker knows it. */
export interface ClosedState {
  id: string;
  kind: ClosedPeriod['kind'];
  /** key of the calendar grid */
  period: string;
  /** local days, YYYY-MM-DD */
  firstDay: string;
  lastDay: string;
  /** 0: the closing */
  revision: number;
  closedAt: Date;
  settings: FigureSettings;
  methodVersion: string;
  leftOut: Partial<LeftOutByMeasure>;
  /**
   * of a quarter by unit, of a semester or year by quarter and unit: up to where its corrections are in it; the others
   * are as they were settled
   */
  corrections: Record<string, JournalPlace> | Record<string, Record<string, JournalPlace>>;
}

/** Every state of a closed period, the closing first; none while it is open. */
export const findClosedStates = defineQuery<{ instansiId: string; period: string }, ClosedState>(
  new URL('./queries/find-closed-states.sql', import.meta.url),
);
