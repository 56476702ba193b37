import type { EntityManager } from 'typeorm';
import type { Look } from './record-look.js';
import { SUBTREE_OF_LOOK } from './scope.js';
import type { Role, Viewer } from './role.js';

/** Somebody else's look at an officer's figures, at comments or profiles of the unit, or at a file with them. */
export interface LookAtOfficer {
  what: Look['what'];
  by: string;
  role: Role;
  /** the officer's assignment that it concerned */
  assignmentId: string;
  unitName: string;
  /** key of the period, e.g. 2026-Q4; null for comments */
  period: string | null;
  at: Date;
}

/**
 * Who looked at this officer's figures, at comments on the own ratings or units, and at what respondents of
 * these units said, newest first; own looks are left out. A look at a unit concerns whoever had an
 * assignment in it until then, a file whoever had one in the unit or below it. Runs in the caller's tenant transaction.
 *
 * @param before only what was looked at earlier
 */
export function findLooksAt(
  tx: EntityManager,
  { officerId, userId }: Viewer,
  { before, limit }: { before: Date; limit: number },
): Promise<LookAtOfficer[]> {
  return tx.query(
    `SELECT DISTINCT ON (l.looked_at, l.id) l.what, u.username AS by, u.role, a.id AS "assignmentId",
       v.name AS "unitName", l.period, l.looked_at AS at
     FROM assignments a
     JOIN instansi i ON i.id = a.instansi_id
     JOIN looks l ON l.looked_at < $3 AND l.user_id <> $2 AND (l.assignment_id = a.id OR (
       l.assignment_id IS NULL
       AND lower(a.valid) <= (l.looked_at AT TIME ZONE i.time_zone)::date
       AND (l.unit_id = a.unit_id OR (l.what = 'export' AND (l.unit_id IS NULL OR ${SUBTREE_OF_LOOK})))))
     JOIN users u ON u.instansi_id = l.instansi_id AND u.id = l.user_id
     JOIN LATERAL (
       SELECT name FROM unit_versions v WHERE v.unit_id = a.unit_id
       ORDER BY lower(v.valid) DESC LIMIT 1
     ) AS v ON true
     WHERE a.officer_id = $1
     ORDER BY l.looked_at DESC, l.id, a.id LIMIT $4`,
    [officerId, userId, before, limit],
  );
}
