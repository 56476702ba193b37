import type { EntityManager } from 'typeorm';
import { UNIT_NAMES } from '../organisation-tree/unit-names.js';
import type { AssuranceLevel } from '../ratings/index.js';
import type { MarkKind } from './finding.js';

/** Marks of a unit's level over some days. */
export interface UnitMarks {
  unit: { id: string; name: string };
  level: AssuranceLevel;
  kind: MarkKind;
  /** marked ratings, from 4 */
  n: number;
  /** on so many local days */
  days: number;
}

/** What was marked in the 28 days before `today`, outside the reviewer's own unit, most first. */
export function listMarks(tx: EntityManager, userId: string, today: string): Promise<UnitMarks[]> {
  return tx.query(
    `SELECT jsonb_build_object('id', m.unit_id, 'name', named.name) AS unit, m.assurance_level AS level, m.kind,
       sum(m.n)::integer AS n, count(DISTINCT m.local_day)::integer AS days
     FROM marks m JOIN (${UNIT_NAMES}) named ON named.unit_id = m.unit_id
     WHERE m.local_day >= $1::date - 28 AND m.local_day < $1::date
       AND m.unit_id NOT IN (SELECT home_units(m.instansi_id, $2, $1::date))
     GROUP BY m.unit_id, named.name, m.assurance_level, m.kind
     HAVING sum(m.n) > 3 ORDER BY n DESC, m.unit_id, m.kind LIMIT 200`,
    [today, userId],
  );
}
