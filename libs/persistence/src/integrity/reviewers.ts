import { defineCommand, defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import { recordAction, type Viewer } from '../access/index.js';

export interface Reviewer {
  id: string;
  username: string;
  /** the unit the person works in, whose cases are not for him; null: none of the agency's */
  homeUnitId: string | null;
}

const reviewers = defineQuery<object, Reviewer>(
  new URL('./queries/list-reviewers.sql', import.meta.url),
);
const homeUnitSet = defineCommand<Omit<Reviewer, 'username'>>(
  new URL('./queries/set-home-unit.sql', import.meta.url),
);

/** The agency's reviewers by name, in the caller's tenant transaction. */
export function listReviewers(tx: EntityManager): Promise<Reviewer[]> {
  return reviewers(tx, {});
}

/** Says which unit a reviewer works in; false when there is no such reviewer or no such unit. */
export async function setHomeUnit(
  tx: EntityManager,
  by: Viewer,
  { id, homeUnitId }: Omit<Reviewer, 'username'>,
  at: Date,
): Promise<boolean> {
  if ((await homeUnitSet(tx, { id, homeUnitId })) === 0) return false;
  const details = { homeUnitId };
  const action = { action: 'user.home-unit', subjectKind: 'user', subjectId: id, details, at };
  await recordAction(tx, by, action);
  return true;
}
