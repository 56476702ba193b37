import type { EntityManager } from 'typeorm';
import { ChangeRefused } from './change-refused.js';
import { endRanges } from './end-rows.js';
import { findOpenUnit } from './find-standing.js';
import { type Change, effect, type Present, requireTomorrow } from './present.js';

/** What must have ended by $2 before the unit $1 can. */
const STILL_THERE = `
  SELECT 'unit' AS kind, u.key FROM unit_versions v JOIN units u ON u.id = v.unit_id
  WHERE v.parent_id = $1 AND NOT v.valid << daterange($2::date, NULL)
  UNION SELECT 'service', key FROM services
  WHERE unit_id = $1 AND NOT valid << daterange($2::date, NULL)
  UNION SELECT 'counter', key FROM counters
  WHERE unit_id = $1 AND (retired_on IS NULL OR retired_on > $2::date)
  UNION SELECT 'officer', o.key FROM assignments a JOIN officers o ON o.id = a.officer_id
  WHERE a.unit_id = $1 AND NOT a.valid << daterange($2::date, NULL)
  UNION SELECT 'code', c.key FROM codes c JOIN instansi i ON i.id = c.instansi_id
  WHERE (target_on(c, $2::date)).unit_id = $1
    AND (c.revoked_at IS NULL OR c.revoked_at > $2::date::timestamp AT TIME ZONE i.time_zone)
  ORDER BY 1, 2`;

const WHAT_TO_DO: Readonly<Record<string, string>> = {
  unit: 'stands below it. Give it another parent from that day on, or retire it first.',
  service: 'is still offered then. Retire it first, or merge the unit with its successor.',
  counter: 'is still there then. Retire it first, or merge the unit with its successor.',
  officer: 'is still assigned then. Transfer the officer or end the assignment first.',
  code: 'is still in use then. Revoke it first, or merge the unit with its successor.',
};

/**
 * Ends a unit; its ratings and figures stay. Nothing may still be in it: what goes on elsewhere is a
 * merge.
 *
 * @throws ChangeRefused `unit.in-use` naming all that is still there, `unit.unknown`, `change.too-early`
 */
export async function retireUnit(
  tx: EntityManager,
  id: string,
  from: string,
  present: Present,
): Promise<Change> {
  requireTomorrow(from, present);
  const { key } = await findOpenUnit(tx, { id, field: 'id', day: from });
  const left: { kind: string; key: string }[] = await tx.query(STILL_THERE, [id, from]);
  if (left.length > 0) {
    const faults = left.map((row) => ({
      field: row.kind,
      message: `"${row.key}" ${WHAT_TO_DO[row.kind]}`,
    }));
    throw new ChangeRefused('unit.in-use', faults);
  }
  await endRanges(tx, 'unit_versions', { column: 'unit_id', ids: [id] }, from);
  return { id, effects: effect('unit', 'ended', [key]) };
}
