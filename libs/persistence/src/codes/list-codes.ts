import type { EntityManager } from 'typeorm';
import { UNIT_NAMES } from '../organisation-tree/unit-names.js';
import type { IssuedCode } from './issued-code.js';

const target = (table: string): string => `(
  SELECT jsonb_build_object('id', t.id, 'name', t.name) FROM ${table}s t
  WHERE t.instansi_id = c.instansi_id AND t.id = c.${table}_id
) AS ${table}`;

/** Needs `named`, the units as named on the day. */
const ISSUED_CODES = `
  SELECT c.id, c.key, c.code, c.kind, c.channel, c.edition,
    c.issued_at AS "issuedAt", c.revoked_at AS "revokedAt",
    (SELECT r.id FROM codes r WHERE r.instansi_id = c.instansi_id AND r.replaces_id = c.id) AS "replacedById",
    jsonb_build_object('id', u.id, 'name', n.name, 'active', n.active) AS unit,
    ${target('location')}, ${target('service')}, ${target('counter')}, (
      SELECT jsonb_build_object('id', a.id, 'name', o.public_name)
      FROM assignments a JOIN officers o ON o.instansi_id = a.instansi_id AND o.id = a.officer_id
      WHERE a.instansi_id = c.instansi_id AND a.id = c.assignment_id
    ) AS officer
  FROM codes c
  JOIN units u ON u.instansi_id = c.instansi_id AND u.id = c.unit_id
  JOIN named n ON n.instansi_id = u.instansi_id AND n.unit_id = u.id`;

/**
 * All codes of the agency, revoked ones too, by unit and key, their targets as named on `day`
 * (YYYY-MM-DD). Runs in the caller's tenant transaction, as all here.
 */
export function listCodes(tx: EntityManager, day: string): Promise<IssuedCode[]> {
  return tx.query(`WITH named AS (${UNIT_NAMES}) ${ISSUED_CODES} ORDER BY u.key, c.key`, [day]);
}

/** One code of the agency; null for an id that does not exist or belongs to another agency. */
export async function findCode(
  tx: EntityManager,
  day: string,
  id: string,
): Promise<IssuedCode | null> {
  const rows = await tx.query(`WITH named AS (${UNIT_NAMES}) ${ISSUED_CODES} WHERE c.id = $2`, [
    day,
    id,
  ]);
  return rows[0] ?? null;
}

/**
 * The official codes in use of a unit and of all that stands below it on `day`, by unit and key.
 * Codes of kind uji take invented ratings and are left out.
 */
export function listCodesBelow(
  tx: EntityManager,
  day: string,
  unitId: string,
): Promise<IssuedCode[]> {
  return tx.query(
    `WITH RECURSIVE named AS (${UNIT_NAMES}), below AS (
       SELECT $2::uuid AS unit_id
       UNION SELECT n.unit_id FROM named n JOIN below b ON n.parent_id = b.unit_id
     )
     ${ISSUED_CODES}
     WHERE n.active AND c.kind = 'resmi' AND c.revoked_at IS NULL
       AND c.unit_id IN (SELECT unit_id FROM below)
     ORDER BY u.key, c.key`,
    [day, unitId],
  );
}
