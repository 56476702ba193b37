import { addRow } from '@app/database';
import type { EntityManager } from 'typeorm';
import { AssignmentEntity } from '../organisation/index.js';
import { findOpenUnit, findStored } from './find-stored.js';
import { type Change, effect, type Present, requireToday } from './present.js';

export interface NewAssignment {
  officerId: string;
  unitId: string;
  /** first day; today or later */
  from: string;
}

/**
 * An officer works in a unit from a day on. In two units at once is possible, in one unit twice not.
 *
 * @throws ChangeRefused `assignment.overlap`, `officer.unknown`, `unit.unknown`, `unit.closes`,
 *   `change.too-early`
 */
export async function assignOfficer(
  tx: EntityManager,
  { officerId, unitId, from }: NewAssignment,
  present: Present,
): Promise<Change> {
  requireToday(from, present);
  await findStored(tx, 'officer', { id: officerId, field: 'officerId', day: from });
  await findOpenUnit(tx, { id: unitId, field: 'unitId', day: from });
  const valid = { from, to: null };
  const { id } = await addRow(tx, AssignmentEntity, { officerId, unitId, valid });
  return { id, effects: effect('assignment', 'created', 1) };
}
