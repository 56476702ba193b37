import { REVIEWING_ROLE } from '@app/value-lists';
import type { EntityManager } from 'typeorm';
import { recordAction, UserEntity, type Viewer } from '../access/index.js';
import { UnitEntity } from '../organisation/index.js';

export interface Reviewer {
  id: string;
  username: string;
  /** the unit the person works in, whose cases are not for him; null: none of the agency's */
  homeUnitId: string | null;
}

/** The agency's reviewers by name, in the caller's tenant transaction. */
export async function listReviewers(tx: EntityManager): Promise<Reviewer[]> {
  const rows = await tx.find(UserEntity, {
    where: { role: REVIEWING_ROLE },
    order: { username: 'ASC' },
  });
  return rows.map(({ id, username, homeUnitId }) => ({ id, username, homeUnitId }));
}

/** Says which unit a reviewer works in; false when there is no such reviewer or no such unit. */
export async function setHomeUnit(
  tx: EntityManager,
  by: Viewer,
  { id, homeUnitId }: Omit<Reviewer, 'username'>,
  at: Date,
): Promise<boolean> {
  if (homeUnitId !== null && !(await tx.existsBy(UnitEntity, { id: homeUnitId }))) return false;
  const { affected } = await tx.update(UserEntity, { id, role: REVIEWING_ROLE }, { homeUnitId });
  if (affected === 0) return false;
  const details = { homeUnitId };
  const action = { action: 'user.home-unit', subjectKind: 'user', subjectId: id, details, at };
  await recordAction(tx, by, action);
  return true;
}
