import type { EntityManager } from 'typeorm';
import type { Tenancy } from '@app/database';
import { AccessError } from './access-error.js';
import { explainRefusal, requireUsername } from './account-rules.js';
import { recordAction } from './record-action.js';
import { FIRST_ROLE, type Role, type Viewer } from './role.js';

/** What a person is there to do, and where. */
export interface Scope {
  role: Role;
  unitId: string | null;
  officerId: string | null;
}

export interface AccountRow extends Scope {
  id: string;
  username: string;
  state: 'invited' | 'active' | 'deactivated';
  secondFactor: boolean;
  /** null when no invitation is open */
  invitedUntil: Date | null;
  createdAt: Date;
}

/** A link's token as it is stored, and until when it can be used. */
export interface Link {
  tokenHash: Buffer;
  expiresAt: Date;
}

/**
 * Accounts as the administrators of one agency keep them; each deed is written down with it. Every method
 * throws AccessError `user.unknown` for an id of another agency as for an invented one, and
 * `StoreUnavailable`.
 */
export class AccountStore {
  constructor(private readonly tenancy: Tenancy) {}

  list({ instansiId }: Viewer): Promise<AccountRow[]> {
    return this.tenancy.withTenant(instansiId, listAccounts);
  }

  /** @throws AccessError `user.unfit-name`, `user.taken`, `user.unfit-scope`, `unit.unknown`, `officer.unknown` */
  invite(
    by: Viewer,
    { username, ...scope }: Scope & { username: string },
    { link, at }: { link: Link; at: Date },
  ): Promise<AccountRow> {
    const name = requireUsername(username);
    return this.deed(by, async (tx) => {
      const [{ id }] = await tx.query(
        `INSERT INTO users (instansi_id, username, role, unit_id, officer_id)
         VALUES ($1, $2, $3, $4, $5) RETURNING id`,
        [by.instansiId, name, scope.role, scope.unitId, scope.officerId],
      );
      await openInvitation(tx, by, id, link);
      return { id, action: 'user.invite', details: scope, at };
    });
  }

  /**
   * Ends the password, the second factor, what is known of browsers, and all sessions; the link sets a new password.
   *
   * @throws AccessError `user.last-administrator`
   */
  reset(by: Viewer, id: string, { link, at }: { link: Link; at: Date }): Promise<AccountRow> {
    return this.deed(by, async (tx) => {
      await lockDispensable(tx, id);
      await tx.query(
        `UPDATE users SET password_hash = NULL, second_factor = NULL, second_factor_pending = NULL
         WHERE id = $1`,
        [id],
      );
      for (const table of ['recovery_codes', 'known_origins', 'sessions']) {
        await tx.query(`DELETE FROM ${table} WHERE user_id = $1`, [id]);
      }
      await openInvitation(tx, by, id, link);
      return { id, action: 'user.reset', at };
    });
  }

  /** @throws AccessError `user.unfit-scope`, `user.last-administrator`, `unit.unknown`, `officer.unknown` */
  changeScope(by: Viewer, id: string, scope: Scope, at: Date): Promise<AccountRow> {
    return this.deed(by, async (tx) => {
      await (scope.role === FIRST_ROLE ? lockAccount : lockDispensable)(tx, id);
      await tx.query('UPDATE users SET role = $2, unit_id = $3, officer_id = $4 WHERE id = $1', [
        id,
        scope.role,
        scope.unitId,
        scope.officerId,
      ]);
      // what was begun under another role ends, and a second factor may be needed now
      await tx.query('DELETE FROM sessions WHERE user_id = $1', [id]);
      return { id, action: 'user.change', details: scope, at };
    });
  }

  /** Ends all sessions and an open invitation. @throws AccessError `user.last-administrator` */
  deactivate(
    by: Viewer,
    id: string,
    { reason, at }: { reason: string | null; at: Date },
  ): Promise<AccountRow> {
    return this.deed(by, async (tx) => {
      await lockDispensable(tx, id);
      await tx.query(
        'UPDATE users SET deactivated_at = coalesce(deactivated_at, $2) WHERE id = $1',
        [id, at],
      );
      for (const table of ['invitations', 'known_origins', 'sessions']) {
        await tx.query(`DELETE FROM ${table} WHERE user_id = $1`, [id]);
      }
      return { id, action: 'user.deactivate', reason, at };
    });
  }

  reactivate(by: Viewer, id: string, at: Date): Promise<AccountRow> {
    return this.deed(by, async (tx) => {
      await lockAccount(tx, id);
      await tx.query('UPDATE users SET deactivated_at = NULL WHERE id = $1', [id]);
      return { id, action: 'user.reactivate', at };
    });
  }

  endSessions(by: Viewer, id: string, at: Date): Promise<AccountRow> {
    return this.deed(by, async (tx) => {
      await lockAccount(tx, id);
      await tx.query('DELETE FROM sessions WHERE user_id = $1', [id]);
      return { id, action: 'user.end-sessions', at };
    });
  }

  private async deed(by: Viewer, work: (tx: EntityManager) => Promise<Done>): Promise<AccountRow> {
    try {
      return await this.tenancy.withTenant(by.instansiId, async (tx) => {
        const { id, ...done } = await work(tx);
        await recordAction(tx, by, { ...done, subjectKind: 'user', subjectId: id });
        const [row] = await tx.query(`${ACCOUNTS} WHERE u.id = $1`, [id]);
        return row;
      });
    } catch (error) {
      throw explainRefusal(error);
    }
  }
}

interface Done {
  id: string;
  action: string;
  details?: object;
  reason?: string | null;
  at: Date;
}

const ACCOUNTS = `
  SELECT u.id, u.username, u.role, u.unit_id AS "unitId", u.officer_id AS "officerId",
    CASE WHEN u.deactivated_at IS NOT NULL THEN 'deactivated'
      WHEN u.password_hash IS NULL THEN 'invited' ELSE 'active' END AS state,
    u.second_factor IS NOT NULL AS "secondFactor", n.expires_at AS "invitedUntil",
    u.created_at AS "createdAt"
  FROM users u LEFT JOIN invitations n ON n.instansi_id = u.instansi_id AND n.user_id = u.id`;

/** The agency's accounts by user name, in the caller's tenant transaction. */
export function listAccounts(tx: EntityManager): Promise<AccountRow[]> {
  return tx.query(`${ACCOUNTS} ORDER BY u.username`);
}

async function lockAccount(tx: EntityManager, id: string): Promise<void> {
  // administrators together, in one order: two who remove each other must not both succeed
  const rows: { id: string }[] = await tx.query(
    `SELECT id FROM users WHERE id = $1 OR role = 'administrator' ORDER BY id FOR UPDATE`,
    [id],
  );
  if (!rows.some((row) => row.id === id)) {
    throw new AccessError('user.unknown', 'There is no such user in this agency.');
  }
}

/**
 * Whatever takes an administrator away passes here: somebody else who can sign in must be left, if this one is an
 * administrator now.
 */
async function lockDispensable(tx: EntityManager, id: string): Promise<void> {
  await lockAccount(tx, id);
  const rows: { id: string; able: boolean }[] = await tx.query(
    `SELECT id, deactivated_at IS NULL AND password_hash IS NOT NULL AS able
     FROM users WHERE role = 'administrator'`,
  );
  const isOne = rows.some((row) => row.id === id && row.able);
  if (!isOne || rows.some((row) => row.id !== id && row.able)) return;
  throw new AccessError(
    'user.last-administrator',
    'The agency would be left without an administrator who can sign in. Invite another one first.',
  );
}

async function openInvitation(
  tx: EntityManager,
  { instansiId }: Viewer,
  userId: string,
  { tokenHash, expiresAt }: Link,
): Promise<void> {
  await tx.query(
    `INSERT INTO invitations (token_hash, instansi_id, user_id, expires_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT ON CONSTRAINT invitations_user_unique
       DO UPDATE SET token_hash = excluded.token_hash, expires_at = excluded.expires_at`,
    [tokenHash, instansiId, userId, expiresAt],
  );
}
