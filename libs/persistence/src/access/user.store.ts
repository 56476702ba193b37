import type { DataSource, EntityManager } from 'typeorm';
import { AccessError } from './access-error.js';
import { explainRefusal, requireUsername } from './account-rules.js';
import { hashPassword } from './password.js';

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
 * @throws AccessError `user.unfit-name`, `password.unfit`, `instansi.unknown` or `user.taken`
 */
export async function createUser(owner: OwnerConnection, user: NewUser): Promise<void> {
  requireUsername(user.username);
  const instansiId = await findInstansi(owner, user.instansiKey);
  const passwordHash = await hashPassword(user.password);
  try {
    await owner.query(
      `INSERT INTO users (instansi_id, username, role, password_hash)
       VALUES ($1, $2, 'administrator', $3)`,
      [instansiId, user.username, passwordHash],
    );
  } catch (error) {
    throw explainRefusal(error);
  }
}

/**
 * Takes away a user's second factor, as `suara_owner`: for a lost phone without recovery codes.
 *
 * @throws AccessError `user.unknown`
 */
export async function forgetSecondFactor(owner: OwnerConnection, username: string): Promise<void> {
  const [changed] = await owner.query(
    `WITH changed AS (
       UPDATE users SET second_factor = NULL, second_factor_pending = NULL
       WHERE username = $1 RETURNING instansi_id, id
     ), ended AS (
       DELETE FROM recovery_codes r USING changed c
       WHERE r.instansi_id = c.instansi_id AND r.user_id = c.id
     )
     SELECT id FROM changed`,
    [username],
  );
  if (changed === undefined) throw unknownUser(username);
}

/**
 * Gives a user another password and ends every session of that user, as `suara_owner`.
 *
 * @throws AccessError `password.unfit` or `user.unknown`
 */
export async function changePassword(
  owner: OwnerConnection,
  username: string,
  password: string,
): Promise<void> {
  const passwordHash = await hashPassword(password);
  const [changed] = await owner.query(
    `WITH changed AS (
       UPDATE users SET password_hash = $2 WHERE username = $1 RETURNING instansi_id, id
     ), ended AS (
       DELETE FROM sessions s USING changed c
       WHERE s.instansi_id = c.instansi_id AND s.user_id = c.id
     )
     SELECT id FROM changed`,
    [username, passwordHash],
  );
  if (changed === undefined) throw unknownUser(username);
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

async function findInstansi(owner: OwnerConnection, key: string): Promise<string> {
  const rows: { id: string; key: string }[] = await owner.query(
    'SELECT id, key FROM instansi ORDER BY key',
  );
  const found = rows.find((row) => row.key === key);
  if (found !== undefined) return found.id;
  const known =
    rows.length === 0 ? 'none yet: import one first' : rows.map((r) => r.key).join(', ');
  throw new AccessError('instansi.unknown', `There is no agency "${key}". Known: ${known}.`);
}

function unknownUser(username: string): AccessError {
  return new AccessError(
    'user.unknown',
    `There is no user "${username}". List the users to see the names.`,
  );
}
