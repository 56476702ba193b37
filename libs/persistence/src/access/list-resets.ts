import type { Tenancy } from '@app/database';
import type { Account } from './second-factor.store.js';

/** That somebody else gave the person new credentials, and so could have signed in as that person. */
export interface Reset {
  /** user name of the administrator; null: the operator, on the command line */
  by: string | null;
  at: Date;
}

/** As many as fit a page that tells them. */
const RESETS_TOLD = 10;

/** The newest ten resets of one's own account, newest first. @throws StoreUnavailable */
export function listResets(tenancy: Tenancy, { instansiId, userId }: Account): Promise<Reset[]> {
  return tenancy.withTenant(instansiId, (tx) =>
    tx.query(
      `SELECT u.username AS by, a.acted_at AS at
       FROM administrator_actions a
       LEFT JOIN users u ON u.instansi_id = a.instansi_id AND u.id = a.user_id
       WHERE a.subject_kind = 'user' AND a.subject_id = $1 AND a.action IN ('user.reset',
         'user.change-password', 'user.forget-second-factor') AND a.user_id IS DISTINCT FROM $1
       ORDER BY a.acted_at DESC, a.id LIMIT ${RESETS_TOLD}`,
      [userId],
    ),
  );
}
