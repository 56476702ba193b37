import { defineCommand, defineQuery } from '@app/database';
import type { DataSource, EntityManager } from 'typeorm';
import { AccessError } from './access-error.js';
import { explainRefusal, readSignInName, requireUsername } from './account-rules.js';
import {
  deleteInvitation,
  endSessions,
  forgetFactor,
  forgetOrigins,
  setPassword,
} from './credentials.js';
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

interface NamedAccount extends Account, PasswordOwner {}

const administratorCreated = defineCommand<{
  instansiId: string;
  username: string;
  passwordHash: string;
}>(new URL('./queries/create-administrator.sql', import.meta.url));
const users = defineQuery<object, UserRow>(new URL('./queries/list-users.sql', import.meta.url));
const accountsOf = defineQuery<
  { username: string; instansiKey: string | null },
  NamedAccount & { key: string }
>(new URL('./queries/find-account.sql', import.meta.url));
const agencies = defineQuery<object, { id: string; key: string; instansiName: string }>(
  new URL('./queries/list-agencies.sql', import.meta.url),
);

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
    await administratorCreated(owner, { instansiId: id, username, passwordHash });
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
  const { userId } = account;
  await asOperator(owner, account, 'user.forget-second-factor', (tx) =>
    forgetFactor(tx, { userId }),
  );
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
  const { userId } = account;
  const passwordHash = await hashPassword(password, account);
  await asOperator(owner, account, 'user.change-password', async (tx) => {
    await setPassword(tx, { userId, passwordHash });
    await endSessions(tx, { userId });
    await deleteInvitation(tx, { userId });
    await forgetOrigins(tx, { userId });
  });
}

/** Every user of every agency, by agency and name, as `suara_owner`. */
export function listUsers(owner: OwnerConnection): Promise<UserRow[]> {
  return users(owner, {});
}

async function findAccount(owner: OwnerConnection, name: string): Promise<NamedAccount> {
  const { username, instansiKey } = readSignInName(name);
  const found = await accountsOf(owner, { username, instansiKey });
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
  const rows = await agencies(owner, {});
  const found = rows.find((row) => row.key === key);
  if (found !== undefined) return found;
  const known =
    rows.length === 0 ? 'none yet: import one first' : rows.map((r) => r.key).join(', ');
  throw new AccessError('instansi.unknown', `There is no agency "${key}". Known: ${known}.`);
}
