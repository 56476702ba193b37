import type { EntityManager } from 'typeorm';
import { publicText } from '@app/organisation-files';
import { readValue, refused } from './change-refused.js';
import { findOpenUnit, findStanding } from './find-standing.js';
import { type Change, effect, type Present, requireTomorrow } from './present.js';

export interface UnitChange {
  /** first day of the new version, tomorrow or later */
  from: string;
  name?: string;
  /** null: the top of the tree */
  parentId?: string | null;
  headId?: string | null;
}

/**
 * From a day on a unit has another name, parent or head: a new version. Versions planned for later
 * stay as they are.
 *
 * @throws ChangeRefused `unit.unknown`, `unit.closes`, `unit.circle`, `officer.unknown`, `change.too-early`
 */
export async function changeUnit(
  tx: EntityManager,
  id: string,
  change: UnitChange,
  present: Present,
): Promise<Change> {
  const { from, name, parentId, headId } = change;
  requireTomorrow(from, present);
  const { key } = await findOpenUnit(tx, { id, field: 'id', day: from });
  if (parentId != null) await findOpenUnit(tx, { id: parentId, field: 'parentId', day: from });
  if (headId != null)
    await findStanding(tx, 'officers', { id: headId, field: 'headId', day: from });
  await splitVersions(tx, { column: 'unit_id', id, from });
  await tx.query(
    `UPDATE unit_versions SET name = coalesce($3, name),
       parent_id = CASE WHEN $4 THEN $5::uuid ELSE parent_id END,
       head_id = CASE WHEN $6 THEN $7::uuid ELSE head_id END
     WHERE unit_id = $1 AND lower(valid) = $2::date`,
    [
      id,
      from,
      name === undefined ? null : readValue('name', () => publicText(name)),
      parentId !== undefined,
      parentId ?? null,
      headId !== undefined,
      headId ?? null,
    ],
  );
  await requireTree(tx, from);
  return { id, effects: effect('unit', 'changed', [key]) };
}

/** Cuts the versions of a unit, or of the units below it, in two on a day: the later part can change alone. */
export async function splitVersions(
  tx: EntityManager,
  { column, id, from }: { column: 'unit_id' | 'parent_id'; id: string; from: string },
): Promise<void> {
  const cut: { unit_id: string; valid: string }[] = await tx.query(
    `SELECT unit_id, valid::text FROM unit_versions
     WHERE ${column} = $1 AND valid @> $2::date AND lower(valid) < $2::date`,
    [id, from],
  );
  for (const { unit_id, valid } of cut) {
    await tx.query(
      `UPDATE unit_versions SET valid = daterange(lower(valid), $3::date)
       WHERE unit_id = $1 AND valid = $2::daterange`,
      [unit_id, valid, from],
    );
    await tx.query(
      `INSERT INTO unit_versions (instansi_id, unit_id, valid, name, parent_id, head_id)
       SELECT instansi_id, unit_id, daterange($3::date, upper($2::daterange)), name, parent_id, head_id
       FROM unit_versions WHERE unit_id = $1 AND upper(valid) = $3::date`,
      [unit_id, valid, from],
    );
  }
}

/** @throws ChangeRefused `unit.circle` when on some day from `from` on a unit stands below itself */
export async function requireTree(tx: EntityManager, from: string): Promise<void> {
  const [row] = await tx.query(
    `WITH RECURSIVE day AS (
       SELECT $1::date AS day UNION SELECT lower(valid) FROM unit_versions WHERE lower(valid) > $1::date
     ), above AS (
       SELECT d.day, v.unit_id, v.parent_id FROM day d JOIN unit_versions v ON v.valid @> d.day
       WHERE v.parent_id IS NOT NULL
       UNION
       SELECT a.day, a.unit_id, v.parent_id FROM above a
       JOIN unit_versions v ON v.unit_id = a.parent_id AND v.valid @> a.day
       WHERE v.parent_id IS NOT NULL
     )
     SELECT u.key, min(a.day)::text AS day FROM above a JOIN units u ON u.id = a.unit_id
     WHERE a.parent_id = a.unit_id GROUP BY u.key ORDER BY 2, 1 LIMIT 1`,
    [from],
  );
  if (row === undefined) return;
  const message = `from ${row.day} on the unit "${row.key}" would stand below itself. Move the unit above it first.`;
  throw refused('unit.circle', 'parentId', message);
}
