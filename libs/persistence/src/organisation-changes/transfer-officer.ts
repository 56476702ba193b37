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
  const [leaving] = await tx.query(
    `SELECT id FROM assignments WHERE officer_id = $1 AND unit_id = $2
       AND NOT valid << daterange($3::date, NULL) ORDER BY valid LIMIT 1`,
    [officerId, fromUnitId, from],
  );
  if (leaving === undefined) {
    const message =
      'the officer is not assigned to that unit until then. List /api/v1/assignments.';
    throw refused('assignment.unknown', 'fromUnitId', message);
  }
  await refuseToComeLater(tx, [leaving.id], from);
  const ended = await cutAssignments(tx, [leaving.id], from);
  const begun = await assignOfficer(tx, { officerId, unitId: toUnitId, from }, present);
  const badges: { key: string }[] = await tx.query(
    `WITH badge AS (
       SELECT c.instansi_id, c.id, c.key FROM codes c
       WHERE c.revoked_at IS NULL AND (target_on(c, $2::date)).assignment_id = $1
     ), moved AS (
       INSERT INTO code_successions (instansi_id, code_id, happened_on, unit_id, assignment_id)
       SELECT instansi_id, id, $2, $3, $4 FROM badge
     )
     SELECT key FROM badge ORDER BY key`,
    [leaving.id, from, toUnitId, begun.id],
  );
  const keys = badges.map(({ key }) => key);
  return {
    id: begun.id,
    effects: [...ended, ...begun.effects, ...effect('code', 'continued', keys)],
  };
}
