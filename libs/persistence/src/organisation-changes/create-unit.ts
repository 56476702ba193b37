import type { EntityManager } from 'typeorm';
import { key, publicText } from '@app/organisation-files';
import { readValue } from './change-refused.js';
import { findOpenUnit, findStanding } from './find-standing.js';
import { type Change, effect, type Present, requireToday } from './present.js';

export interface NewUnit {
  key: string;
  name: string;
  parentId: string | null;
  headId: string | null;
  /** a desk of another agency that is hosted here */
  guest: boolean;
  /** first day, YYYY-MM-DD; today or later */
  from: string;
}

/**
 * A new unit with its first version.
 *
 * @throws ChangeRefused `key.taken`, `unit.unknown`, `unit.closes`, `officer.unknown`, `change.too-early`
 */
export async function createUnit(
  tx: EntityManager,
  unit: NewUnit,
  present: Present,
): Promise<Change> {
  requireToday(unit.from, present);
  const { from, parentId, headId } = unit;
  if (parentId !== null) await findOpenUnit(tx, { id: parentId, field: 'parentId', day: from });
  if (headId !== null)
    await findStanding(tx, 'officers', { id: headId, field: 'headId', day: from });
  const [row] = await tx.query(
    `WITH unit AS (
       INSERT INTO units (instansi_id, key, guest) SELECT id, $1, $2 FROM instansi RETURNING instansi_id, id
     ), version AS (
       INSERT INTO unit_versions (instansi_id, unit_id, valid, name, parent_id, head_id)
       SELECT instansi_id, id, daterange($3::date, NULL), $4, $5, $6 FROM unit
     )
     SELECT id FROM unit`,
    [
      readValue('key', () => key(unit.key)),
      unit.guest,
      from,
      readValue('name', () => publicText(unit.name)),
      parentId,
      headId,
    ],
  );
  return { id: row.id, effects: effect('unit', 'created', [unit.key]) };
}
