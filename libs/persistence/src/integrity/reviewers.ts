import type { EntityManager } from 'typeorm';

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
  id: string,
  homeUnitId: string | null,
): Promise<boolean> {
  const [changed] = await tx.query(
    `UPDATE users SET home_unit_id = $2
     WHERE id = $1 AND role = 'reviewer' AND ($2::uuid IS NULL OR EXISTS (SELECT FROM units WHERE id = $2))
     RETURNING id`,
    [id, homeUnitId],
  );
  return changed.length > 0;
}
