import type { DataSource, EntityManager } from 'typeorm';
import { AccessError } from './access-error.js';
import { explainRefusal, readSignInName, requireUsername } from './account-rules.js';
import { hashPassword } from './password.js';
import type { PasswordOwner } from './password-rules.js';
import { recordAction } from './record-action.js';
import type { Account } from './second-factor.store.js';

/** What these functions run on: a data source or an open transaction of `suara_owner`. */
export type OwnerConnection = DataSource | EntityManager;

export interface NewUser {
  instansiKey: string;
  username: string;
  password: string;
}

export interface UserRow {
  username: string;
  role: string;
  instansiKey: string;
  instansiName: string;
  /** UTC day, YYYY-MM-DD */
  createdOn: string;
}

/**
 * Makes an administrator of one agency, as `suara_owner`.
 *
 * @throws AccessError `user.unfit-name`, `instansi.unknown` or `user.taken`, and like `hashPassword`
 */
export async function createUser(owner: OwnerConnection, user: NewUser): Promise<void> {
  const username = requireUsername(user.username);
  const { id, instansiName } = await findInstansi(owner, user.instansiKey);
  const passwordHash = await hashPassword(user.password, { username, instansiName });
  try {
    await owner.query(
      `INSERT INTO users (instansi_id, username, role, password_hash)
       VALUES ($1, $2, 'administrator', $3)`,
      [id, username, passwordHash],
    );
  } catch (error) {
    throw explainRefusal(error);
  }
}

/**
 * Takes away a user's second factor, as `suara_owner`: for a lost phone without recovery codes. The person is
 * told at the next sign-in.
 *
 * @param name user name, with @ and the key of the agency where several have it
 * @throws AccessError `user.unknown`, `user.ambiguous`
 */
export async function forgetSecondFactor(owner: OwnerConnection, name: string): Promise<void> {
  const account = await findAccount(owner, name);
  await asOperator(owner, account, 'user.forget-second-factor', async (tx) => {
    await tx.query(
      'UPDATE users SET second_factor = NULL, second_factor_pending = NULL WHERE id = $1',
      [account.userId],
    );
    await tx.query('DELETE FROM recovery_codes WHERE user_id = $1', [account.userId]);
  });
}

/**
 * Gives a user another password and ends that user's sessions and links, as `suara_owner`. The person is told at
 * the next sign-in.
 *
 * @param name user name, with @ and the key of the agency where several have it
 * @throws AccessError `user.unknown`, `user.ambiguous`, and like `hashPassword`
 */
export async function changePassword(
  owner: OwnerConnection,
  name: string,
  password: string,
): Promise<void> {
  const account = await findAccount(owner, name);
  const passwordHash = await hashPassword(password, account);
  await asOperator(owner, account, 'user.change-password', async (tx) => {
    await tx.query('UPDATE users SET password_hash = $2 WHERE id = $1', [
      account.userId,
      passwordHash,
    ]);
    for (const table of ['sessions', 'invitations', 'known_origins']) {
      await tx.query(`DELETE FROM ${table} WHERE user_id = $1`, [account.userId]);
    }
  });
}

/** Every user of every agency, by agency and name, as `suara_owner`. */
export function listUsers(owner: OwnerConnection): Promise<UserRow[]> {
  return owner.query(
    `SELECT u.username, u.role, i.key AS "instansiKey", i.name AS "instansiName",
       to_char(u.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "createdOn"
     FROM users u JOIN instansi i ON i.id = u.instansi_id
     ORDER BY i.key, u.username`,
  );
}

interface NamedAccount extends Account, PasswordOwner {}

async function findAccount(owner: OwnerConnection, name: string): Promise<NamedAccount> {
  const { username, instansiKey } = readSignInName(name);
  const found: (NamedAccount & { key: string })[] = await owner.query(
    `SELECT u.instansi_id AS "instansiId", u.id AS "userId", u.username, i.name AS "instansiName", i.key
     FROM users u JOIN instansi i ON i.id = u.instansi_id
     WHERE u.username = $1 AND i.key = coalesce($2, i.key) ORDER BY i.key`,
    [username, instansiKey],
  );
  if (found.length > 1) {
    const names = found.map(({ key }) => `${username}@${key}`).join(', ');
    throw new AccessError('user.ambiguous', `Several agencies have this user: ${names}. Name one.`);
  }
  const [account] = found;
  if (account !== undefined) return account;
  throw new AccessError(
    'user.unknown',
    `There is no user "${name.trim()}". List the users to see the names.`,
  );
}

/** What is done on the command line stands in the agency's log, as an administrator's deed does. */
function asOperator(
  owner: OwnerConnection,
  { instansiId, userId }: Account,
  action: string,
  work: (tx: EntityManager) => Promise<void>,
): Promise<void> {
  return owner.transaction(async (tx) => {
    await work(tx);
    const done = { action, subjectKind: 'user', subjectId: userId, at: new Date() };
    await recordAction(tx, { instansiId, userId: null }, done);
  });
}

async function findInstansi(
  owner: OwnerConnection,
  key: string,
): Promise<{ id: string; instansiName: string }> {
  const rows: { id: string; key: string; instansiName: string }[] = await owner.query(
    'SELECT id, key, name AS "instansiName" FROM instansi ORDER BY key',
  );
  const found = rows.find((row) => row.key === key);
  if (found !== undefined) return found;
  const known =
    rows.length === 0 ? 'none yet: import one first' : rows.map((r) => r.key).join(', ');
  throw new AccessError('instansi.unknown', `There is no agency "${key}". Known: ${known}.`);
}
