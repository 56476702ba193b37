import type { EntityManager } from 'typeorm';
import { ChangeRefused } from './change-refused.js';
import { findStanding } from './find-standing.js';
import { type Change, effect, type Present, requireTomorrow } from './present.js';

/**
 * Ends the use of a location; its ratings and figures stay.
 *
 * @throws ChangeRefused `location.in-use` naming counters that stand there and codes that name it,
 *   `location.unknown`, `change.too-early`
 */
export async function retireLocation(
  tx: EntityManager,
  id: string,
  from: string,
  present: Present,
): Promise<Change> {
  requireTomorrow(from, present);
  const { key } = await findStanding(tx, 'locations', { id, field: 'id', day: from });
  const left: { kind: string; key: string }[] = await tx.query(
    `SELECT 'counter' AS kind, k.key FROM counter_locations cl JOIN counters k ON k.id = cl.counter_id
     WHERE cl.location_id = $1 AND NOT cl.valid << daterange($2::date, NULL)
     UNION SELECT 'code', c.key FROM codes c
     WHERE c.revoked_at IS NULL AND (target_on(c, $2::date)).location_id = $1 ORDER BY 1, 2`,
    [id, from],
  );
  if (left.length > 0) {
    const message = 'is still there then. Move or retire a counter, revoke a code first.';
    throw new ChangeRefused(
      'location.in-use',
      left.map((row) => ({ field: row.kind, message: `"${row.key}" ${message}` })),
    );
  }
  await tx.query('UPDATE locations SET retired_on = $2 WHERE id = $1', [id, from]);
  return { id, effects: effect('location', 'ended', [key]) };
}
