import type { EntityManager } from 'typeorm';
import { refused } from './change-refused.js';
import { endRanges } from './end-rows.js';
import { findStanding } from './find-standing.js';
import { type Change, effect, type Present, requireTomorrow } from './present.js';

/**
 * Ends a service on all counters. Its ratings and figures stay; a code that names it goes on for the
 * unit, with no service named.
 *
 * @throws ChangeRefused `service.unknown`, `change.too-early`
 */
export async function retireService(
  tx: EntityManager,
  id: string,
  from: string,
  present: Present,
): Promise<Change> {
  requireTomorrow(from, present);
  const { key } = await findStanding(tx, 'services', { id, field: 'id', day: from });
  const [, ended] = await tx.query(
    'UPDATE services SET valid = daterange(lower(valid), $2::date) WHERE id = $1 AND lower(valid) < $2::date',
    [id, from],
  );
  if (ended === 0) {
    throw refused('change.too-early', 'from', `"${key}" has not begun then. Take a later day.`);
  }
  await endRanges(tx, 'counter_services', { column: 'service_id', ids: [id] }, from);
  const codes: { key: string }[] = await tx.query(
    `SELECT key FROM codes c WHERE revoked_at IS NULL AND (target_on(c, $2::date)).service_id = $1 ORDER BY key`,
    [id, from],
  );
  return {
    id,
    effects: [
      ...effect('service', 'ended', [key]),
      ...effect(
        'code',
        'changed',
        codes.map((code) => code.key),
      ),
    ],
  };
}
