import { defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import { refused } from './change-refused.js';
import { assignOfficer } from './assign-officer.js';
import { cutAssignments, refuseToComeLater } from './end-assignment.js';
import { type Change, effect, type Present, requireTomorrow } from './present.js';

export interface Transfer {
  officerId: string;
  fromUnitId: string;
  toUnitId: string;
  /** first day in the new unit; tomorrow or later */
  from: string;
}

const assignmentsToLeave = defineQuery<
  { officerId: string; unitId: string; from: string },
  { id: string }
>(new URL('./queries/find-assignment-to-leave.sql', import.meta.url));
const badgesMoved = defineQuery<
  { before: string; after: string; unitId: string; from: string },
  { key: string }
>(new URL('./queries/move-badges.sql', import.meta.url));

/**
 * An officer goes from one unit to another: the assignment and its shifts end, a new one begins, and
 * the officer's badges go on for it. Figures stay with the assignment in which they were earned.
 * Returns the new assignment's id.
 *
 * @throws ChangeRefused `assignment.unknown`, `assignment.overlap`, `officer.unknown`, `unit.unknown`,
 *   `unit.closes`, `change.too-early`
 */
export async function transferOfficer(
  tx: EntityManager,
  { officerId, fromUnitId, toUnitId, from }: Transfer,
  present: Present,
): Promise<Change> {
  requireTomorrow(from, present);
  const [leaving] = await assignmentsToLeave(tx, { officerId, unitId: fromUnitId, from });
  if (leaving === undefined) {
    const message =
      'the officer is not assigned to that unit until then. List /api/v1/assignments.';
    throw refused('assignment.unknown', 'fromUnitId', message);
  }
  await refuseToComeLater(tx, [leaving.id], from);
  const ended = await cutAssignments(tx, [leaving.id], from);
  const begun = await assignOfficer(tx, { officerId, unitId: toUnitId, from }, present);
  const badges = await badgesMoved(tx, {
    before: leaving.id,
    after: begun.id,
    unitId: toUnitId,
    from,
  });
  const keys = badges.map(({ key }) => key);
  return {
    id: begun.id,
    effects: [...ended, ...begun.effects, ...effect('code', 'continued', keys)],
  };
}
