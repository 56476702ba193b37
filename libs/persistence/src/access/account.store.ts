import { addRow, defineQuery, type Tenancy } from '@app/database';
import { type EntityManager, IsNull } from 'typeorm';
import { AccessError } from './access-error.js';
import { explainRefusal, requireUsername } from './account-rules.js';
import { deleteInvitation, endSessions, forgetCredentials, forgetOrigins } from './credentials.js';
import { InvitationEntity } from './invitation.entity.js';
import { recordAction } from './record-action.js';
import { FIRST_ROLE, type Role, type Viewer } from './role.js';
import { UserEntity } from './user.entity.js';

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

const accounts = defineQuery<{ id: string | null }, AccountRow>(
  new URL('./queries/list-accounts.sql', import.meta.url),
);
const accountsLocked = defineQuery<{ userId: string }, { id: string }>(
  new URL('./queries/lock-account.sql', import.meta.url),
);
const administrators = defineQuery<object, { id: string; able: boolean }>(
  new URL('./queries/list-administrators.sql', import.meta.url),
);

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
      const { role, unitId, officerId } = scope;
      const { id } = await addRow(tx, UserEntity, { username: name, role, unitId, officerId });
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
      await forgetCredentials(tx, { userId: id });
      await forgetOrigins(tx, { userId: id });
      await endSessions(tx, { userId: id });
      await openInvitation(tx, by, id, link);
      return { id, action: 'user.reset', at };
    });
  }

  /** @throws AccessError `user.unfit-scope`, `user.last-administrator`, `unit.unknown`, `officer.unknown` */
  changeScope(by: Viewer, id: string, scope: Scope, at: Date): Promise<AccountRow> {
    return this.deed(by, async (tx) => {
      await (scope.role === FIRST_ROLE ? lockAccount : lockDispensable)(tx, id);
      const { role, unitId, officerId } = scope;
      await tx.update(UserEntity, { id }, { role, unitId, officerId });
      // what was begun under another role ends, and a second factor may be needed now
      await endSessions(tx, { userId: id });
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
      await tx.update(UserEntity, { id, deactivatedAt: IsNull() }, { deactivatedAt: at });
      await deleteInvitation(tx, { userId: id });
      await forgetOrigins(tx, { userId: id });
      await endSessions(tx, { userId: id });
      return { id, action: 'user.deactivate', reason, at };
    });
  }

  reactivate(by: Viewer, id: string, at: Date): Promise<AccountRow> {
    return this.deed(by, async (tx) => {
      await lockAccount(tx, id);
      await tx.update(UserEntity, { id }, { deactivatedAt: null });
      return { id, action: 'user.reactivate', at };
    });
  }

  endSessions(by: Viewer, id: string, at: Date): Promise<AccountRow> {
    return this.deed(by, async (tx) => {
      await lockAccount(tx, id);
      await endSessions(tx, { userId: id });
      return { id, action: 'user.end-sessions', at };
    });
  }

  private async deed(by: Viewer, work: (tx: EntityManager) => Promise<Done>): Promise<AccountRow> {
    try {
      return await this.tenancy.withTenant(by.instansiId, async (tx) => {
        const { id, ...done } = await work(tx);
        await recordAction(tx, by, { ...done, subjectKind: 'user', subjectId: id });
        const [row] = await accounts(tx, { id });
        return row!;
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

/** The agency's accounts by user name, in the caller's tenant transaction. */
export function listAccounts(tx: EntityManager): Promise<AccountRow[]> {
  return accounts(tx, { id: null });
}

/** One invitation a person: a further one takes the place of the one before. */
async function openInvitation(
  tx: EntityManager,
  { instansiId }: Viewer,
  userId: string,
  { tokenHash, expiresAt }: Link,
): Promise<void> {
  await tx.upsert(InvitationEntity, { tokenHash, instansiId, userId, expiresAt }, [
    'instansiId',
    'userId',
  ]);
}

async function lockAccount(tx: EntityManager, id: string): Promise<void> {
  const rows = await accountsLocked(tx, { userId: id });
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
  const rows = await administrators(tx, {});
  const isOne = rows.some((row) => row.id === id && row.able);
  if (!isOne || rows.some((row) => row.id !== id && row.able)) return;
  throw new AccessError(
    'user.last-administrator',
    'The agency would be left without an administrator who can sign in. Invite another one first.',
  );
}
