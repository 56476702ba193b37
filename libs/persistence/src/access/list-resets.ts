import { defineQuery, type Tenancy } from '@app/database';
import type { Account } from './second-factor.store.js';

/** That somebody else gave the person new credentials, and so could have signed in as that person. */
export interface Reset {
  /** user name of the administrator; null: the operator, on the command line */
  by: string | null;
  at: Date;
}

const resetsOf = defineQuery<{ userId: string }, Reset>(
  new URL('./queries/list-resets.sql', import.meta.url),
);

/** The newest ten resets of one's own account, newest first. @throws StoreUnavailable */
export function listResets(tenancy: Tenancy, { instansiId, userId }: Account): Promise<Reset[]> {
  return tenancy.withTenant(instansiId, (tx) => resetsOf(tx, { userId }));
}
