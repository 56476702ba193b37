import type { EntityManager } from 'typeorm';
import { UNIT_NAMES } from '../organisation-tree/unit-names.js';
import type { SubjectKind } from '../releases/release.js';
import type { Viewer } from './role.js';

/** $1 a unit, $2 the day of the tree: the unit with everything below it. */
export const SUBTREE = `
  WITH RECURSIVE below AS (
    SELECT $1::uuid AS unit_id
    UNION
    SELECT v.unit_id FROM below JOIN unit_versions v
      ON v.parent_id = below.unit_id AND v.valid @> $2::date
  )`;

const UNIT_OF: Readonly<Partial<Record<SubjectKind, string>>> = {
  unit: 'SELECT id AS unit_id FROM units WHERE id = $1',
  service: 'SELECT unit_id FROM services WHERE id = $1',
  assignment: 'SELECT unit_id FROM assignments WHERE id = $1',
};

/**
 * May this person see figures of this subject, with the tree as it was on `day` (YYYY-MM-DD)? An id that
 * does not exist is nobody's to see. A location and the agency hold several units, so whoever is limited
 * to a unit does not see them. Runs in the caller's tenant transaction.
 */
export async function maySee(
  tx: EntityManager,
  viewer: Viewer,
  subject: { kind: SubjectKind; id: string },
  day: string,
): Promise<boolean> {
  switch (viewer.role) {
    case 'reviewer':
      return false;
    case 'officer':
      return isOwn(tx, viewer, subject, day);
    case 'administrator':
    case 'planner':
    case 'unit_head':
      return viewer.unitId === null
        ? exists(tx, subject)
        : isBelow(tx, viewer.unitId, subject, day);
  }
}

const STORED_IN: Readonly<Record<SubjectKind, string>> = {
  instansi: 'instansi',
  unit: 'units',
  service: 'services',
  location: 'locations',
  assignment: 'assignments',
};

/** In the agency of the transaction. */
async function exists(
  tx: EntityManager,
  { kind, id }: { kind: SubjectKind; id: string },
): Promise<boolean> {
  return (await tx.query(`SELECT FROM ${STORED_IN[kind]} WHERE id = $1`, [id])).length > 0;
}

async function isBelow(
  tx: EntityManager,
  unitId: string,
  { kind, id }: { kind: SubjectKind; id: string },
  day: string,
): Promise<boolean> {
  const unitOf = UNIT_OF[kind];
  if (unitOf === undefined) return false;
  const [unit] = await tx.query(unitOf, [id]);
  if (unit === undefined) return false;
  const rows = await tx.query(`${SUBTREE} SELECT FROM below WHERE unit_id = $3`, [
    unitId,
    day,
    unit.unit_id,
  ]);
  return rows.length > 0;
}

/** An officer's own assignments, and the units where the officer works on that day with their services. */
async function isOwn(
  tx: EntityManager,
  { officerId }: Viewer,
  { kind, id }: { kind: SubjectKind; id: string },
  day: string,
): Promise<boolean> {
  const own: Readonly<Partial<Record<SubjectKind, string>>> = {
    assignment:
      'SELECT FROM assignments WHERE officer_id = $1 AND id = $2 AND $3::date IS NOT NULL',
    unit: 'SELECT FROM assignments WHERE officer_id = $1 AND unit_id = $2 AND valid @> $3::date',
    service: `SELECT FROM assignments a JOIN services s ON s.unit_id = a.unit_id
      WHERE a.officer_id = $1 AND s.id = $2 AND a.valid @> $3::date`,
  };
  const query = own[kind];
  return query !== undefined && (await tx.query(query, [officerId, id, day])).length > 0;
}

/**
 * The units of which this person may know, in the tree of `day` (YYYY-MM-DD), where a closed unit keeps its
 * last place; null for all of the agency. An officer's are those of the own assignments, past ones too.
 */
export async function findUnitsInScope(
  tx: EntityManager,
  { role, unitId, officerId }: Viewer,
  day: string,
): Promise<ReadonlySet<string> | null> {
  if (role === 'reviewer') return new Set();
  if (role !== 'officer' && unitId === null) return null;
  const rows: { id: string }[] =
    role === 'officer'
      ? await tx.query('SELECT DISTINCT unit_id AS id FROM assignments WHERE officer_id = $1', [
          officerId,
        ])
      : await tx.query(
          `WITH RECURSIVE named AS (${UNIT_NAMES}), below AS (
             SELECT $2::uuid AS unit_id
             UNION SELECT n.unit_id FROM named n JOIN below b ON n.parent_id = b.unit_id
           )
           SELECT unit_id AS id FROM below`,
          [day, unitId],
        );
  return new Set(rows.map(({ id }) => id));
}

/** Does the unit of assignment `a` stand below the unit of look `l`, in the tree of that day (agency `i`)? */
export const SUBTREE_OF_LOOK = `a.unit_id IN (
  WITH RECURSIVE below AS (
    SELECT l.unit_id
    UNION
    SELECT v.unit_id FROM below JOIN unit_versions v ON v.parent_id = below.unit_id
      AND v.valid @> (l.looked_at AT TIME ZONE i.time_zone)::date
  ) SELECT unit_id FROM below)`;
