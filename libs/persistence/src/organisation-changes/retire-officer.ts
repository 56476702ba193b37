import type { EntityManager } from 'typeorm';
import { endAssignments } from './end-assignment.js';
import { findStanding } from './find-standing.js';
import { type Change, effect, type Present, requireTomorrow } from './present.js';

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
  const { key } = await findStanding(tx, 'officers', { id, field: 'id', day: from });
  const rows: { id: string }[] = await tx.query(
    'SELECT id FROM assignments WHERE officer_id = $1 AND NOT valid << daterange($2::date, NULL)',
    [id, from],
  );
  const effects = await endAssignments(
    tx,
    rows.map((row) => row.id),
    from,
  );
  await tx.query('UPDATE officers SET retired_on = $2 WHERE id = $1', [id, from]);
  return { id, effects: [...effect('officer', 'ended', [key]), ...effects] };
}
