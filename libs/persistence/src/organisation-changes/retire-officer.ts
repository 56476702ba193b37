import { defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import { endAssignments } from './end-assignment.js';
import { OfficerEntity } from '../organisation/index.js';
import { findStored } from './find-stored.js';
import { type Change, effect, type Present, requireTomorrow } from './present.js';

const lastingAssignments = defineQuery<{ id: string; from: string }, { id: string }>(
  new URL('./queries/list-lasting-assignments.sql', import.meta.url),
);

/**
 * An officer leaves the agency: assignments and shifts end, badges are revoked from that day.
 *
 * @throws ChangeRefused `officer.unknown`, `unit.closes`, `change.too-early`
 */
export async function retireOfficer(
  tx: EntityManager,
  id: string,
  from: string,
  present: Present,
): Promise<Change> {
  requireTomorrow(from, present);
  const { key } = await findStored(tx, 'officer', { id, field: 'id', day: from });
  const rows = await lastingAssignments(tx, { id, from });
  const effects = await endAssignments(
    tx,
    rows.map((row) => row.id),
    from,
  );
  await tx.update(OfficerEntity, { id }, { retiredOn: from });
  return { id, effects: [...effect('officer', 'ended', [key]), ...effects] };
}
