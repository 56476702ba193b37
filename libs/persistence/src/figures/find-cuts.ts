import { defineQuery } from '@app/database';
import type { PrintedInterval } from '@app/skm';
import type { FigureNote } from './figure.js';

interface BelowUnit {
  unitId: string;
  /** first and last local day on which what is read may end; the tree is that of the last one */
  from: string;
  day: string;
}

/** A pulse of a unit from the first day of its quarter to a day. */
export interface UnitCut {
  unitId: string;
  /** key of the quarter, 2026-Q4 */
  quarter: string;
  /** the last local day counted, YYYY-MM-DD */
  until: string;
  n: number;
  /** persons by first tap, 1 to 4 */
  counts: Record<string, number>;
  notes: FigureNote[];
}

/** A closed month or quarter of a service or an officer. */
export interface ClosedWindow {
  kind: 'service' | 'assignment';
  id: string;
  /** key of the quarter that it is in, or is */
  quarter: string;
  periodKind: 'month' | 'quarter';
  /** first and last local day counted */
  from: string;
  until: string;
  n: number;
  /** of a service: persons by first tap; null of an officer */
  counts: Record<string, number> | null;
  /** of an officer: mean of kompetensi and perilaku, null below 30 persons */
  mean: string | null;
  interval: PrintedInterval;
}

/** Ratings of a service in a closed month that it counts wholly. */
export interface ServiceMonth {
  id: string;
  /** key of the month */
  month: string;
  n: number;
}

/**
 * Every shown cut of the pulses of a unit and the units below it, running ones and the first closing of each
 * quarter; by unit and quarter, oldest first. Runs in the caller's tenant transaction.
 */
export const findCuts = defineQuery<BelowUnit, UnitCut>(
  new URL('./queries/find-cuts.sql', import.meta.url),
);

/**
 * Closed months and quarters of services and officers below a unit, which have no running figures; by subject,
 * oldest first. Runs in the caller's tenant transaction.
 */
export const findClosedWindows = defineQuery<BelowUnit, ClosedWindow>(
  new URL('./queries/find-closed-windows.sql', import.meta.url),
);

/**
 * The newest closed month up to `day` that a service below a unit counts wholly, for all its services; empty where
 * there is none. Runs in the caller's tenant transaction.
 */
export const listServiceMonths = defineQuery<Omit<BelowUnit, 'from'>, ServiceMonth>(
  new URL('./queries/list-service-months.sql', import.meta.url),
);
