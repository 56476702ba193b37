import { lockFor, type Queryable } from '@app/database';

/** The letters ORGA as an integer. */
const ORGANISATION_LOCK = 0x4f524741;

/** Waits until no other change and no import is under way; until the end of the caller's transaction. */
export function lockOrganisation(tx: Queryable): Promise<void> {
  return lockFor(tx, ORGANISATION_LOCK);
}
