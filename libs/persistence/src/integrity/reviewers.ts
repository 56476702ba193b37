import type { EntityManager } from 'typeorm';
import { recordAction, type Viewer } from '../access/index.js';

export interface Reviewer {
  id: string;
  username: string;
  /** the unit the person works in, whose cases are not for him; null: none of the agency's */
  homeUnitId: string | null;
}

/** The agency's reviewers by name, in the caller's tenant transaction. */
export function listReviewers(tx: EntityManager): Promise<Reviewer[]> {
  return tx.query(
    `SELECT id, username, home_unit_id AS "homeUnitId" FROM users WHERE role = 'reviewer' ORDER BY username`,
  );
}

/** Says which unit a reviewer works in; false when there is no such reviewer or no such unit. */
export async function setHomeUnit(
  tx: EntityManager,
  by: Viewer,
  { id, homeUnitId }: Omit<Reviewer, 'username'>,
  at: Date,
): Promise<boolean> {
  const [changed] = await tx.query(
    `UPDATE users SET home_unit_id = $2
     WHERE id = $1 AND role = 'reviewer' AND ($2::uuid IS NULL OR EXISTS (SELECT FROM units WHERE id = $2))
     RETURNING id`,
    [id, homeUnitId],
  );
  if (changed.length === 0) return false;
  const details = { homeUnitId };
  await recordAction(tx, by, {
    ...{ action: 'user.home-unit', subjectKind: 'user', subjectId: id, details, at },
  });
  return true;
}
