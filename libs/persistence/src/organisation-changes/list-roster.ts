import { defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import { requireForwards } from './add-shift.js';
import { findStored } from './find-stored.js';

export interface ShiftRow {
  id: string;
  counterId: string;
  assignmentId: string;
  publicName: string;
  from: Date;
  /** null while no end is planned */
  to: Date | null;
}

export interface CorrectionRow {
  id: string;
  counterId: string;
  from: Date;
  to: Date;
  assignmentId: string | null;
  /** the shifts that were there before */
  previous: { assignmentId: string; from: string; to: string | null }[];
  reason: string;
  correctedBy: string;
  correctedAt: Date;
}

interface CounterAtTime {
  counterId: string;
  from: Date;
  to: Date;
}

const shiftsOf = defineQuery<CounterAtTime, ShiftRow>(
  new URL('./queries/list-shifts.sql', import.meta.url),
);
const shifts = defineQuery<{ id: string }, ShiftRow>(
  new URL('./queries/find-shift.sql', import.meta.url),
);
const corrections = defineQuery<object, CorrectionRow>(
  new URL('./queries/list-corrections.sql', import.meta.url),
);

/** The shifts of a counter that meet a time, in order. @throws ChangeRefused `counter.unknown`, `request.invalid` */
export async function listShifts(tx: EntityManager, which: CounterAtTime): Promise<ShiftRow[]> {
  requireForwards(which.from, which.to);
  await findStored(tx, 'counter', { id: which.counterId, field: 'counterId' });
  return shiftsOf(tx, which);
}

/** One shift; null for an id that there is not. */
export async function findShift(tx: EntityManager, id: string): Promise<ShiftRow | null> {
  const [shift] = await shifts(tx, { id });
  return shift ?? null;
}

/** Every correction of the roster, the latest first, with who made it and why. */
export function listCorrections(tx: EntityManager): Promise<CorrectionRow[]> {
  return corrections(tx, {});
}
