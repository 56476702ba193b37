import { escapeIdentifier, type Client } from 'pg';
import { defineCommand, defineQuery, type Queryable } from '../statements/define-query.js';
import { lockConnectionFor } from '../statements/locks.js';
import { runWritten, type WrittenCommand } from '../statements/written-commands.js';
import { asQueryable, isWelcome, withClient } from './connect.js';
import {
  databaseOf,
  databaseUrls,
  ROLES,
  urlOf,
  type DatabaseUrls,
  type RoleKey,
  type RolePasswords,
} from './database-urls.js';
import { scramVerifier } from './scram-verifier.js';
import { codeOf, ServerError } from './server-error.js';

const SCHEMA = 'suara';
const OLDEST_VERSION = 15;
/** Any number that nothing else on the server locks. */
const LOCK = 7_382_401;
const KEYS = Object.keys(ROLES) as RoleKey[];
const NAMES = Object.values(ROLES);

const versions = defineQuery<object, { major: number }>(
  new URL('./queries/read-version.sql', import.meta.url),
);
const grantsWritten = defineQuery<{ database: string; roles: string[] }, WrittenCommand>(
  new URL('./queries/grant-database.sql', import.meta.url),
);
const rolesFound = defineQuery<{ names: string[] }, { name: string; mighty: boolean }>(
  new URL('./queries/find-roles.sql', import.meta.url),
);
const roleWritten = defineQuery<{ name: string }, WrittenCommand>(
  new URL('./queries/create-role.sql', import.meta.url),
);
const rightsFound = defineQuery<{ right: string }, { allowed: boolean }>(
  new URL('./queries/may-create.sql', import.meta.url),
);
const memberships = defineQuery<object, { member: boolean }>(
  new URL('./queries/is-owners-member.sql', import.meta.url),
);
const memberAdded = defineCommand<object>(
  new URL('./queries/become-owners-member.sql', import.meta.url),
);
const databases = defineQuery<{ database: string }, { encoding: string }>(
  new URL('./queries/find-database.sql', import.meta.url),
);
const databaseWritten = defineQuery<{ database: string }, WrittenCommand>(
  new URL('./queries/create-database.sql', import.meta.url),
);
const schemasListed = defineQuery<object, { name: string; owner: string }>(
  new URL('./queries/list-schemas.sql', import.meta.url),
);
const publicSchemaClosed = defineCommand<object>(
  new URL('./queries/close-public-schema.sql', import.meta.url),
);
const schemaCreated = defineCommand<object>(
  new URL('./queries/create-schema.sql', import.meta.url),
);
const passwordWritten = defineQuery<{ role: string; verifier: string }, WrittenCommand>(
  new URL('./queries/set-password.sql', import.meta.url),
);

export interface DatabaseWish {
  /** created when missing; absent: the database that the address names, which must exist */
  database?: string;
  passwords: RolePasswords;
}

/**
 * Makes sure that the product's roles, database and schema exist, each with the rights it needs and
 * no others; changes nothing that is right already. Calls at the same time wait for each other.
 * @param adminUrl a direct connection (no pooler in transaction mode) of a superuser, or of a user
 *   with CREATEROLE who has CREATEDB or owns the database; PostgreSQL 15 or newer
 * @throws ServerError that names the missing right
 */
export async function ensureDatabase(adminUrl: string, wish: DatabaseWish): Promise<DatabaseUrls> {
  const database = wish.database ?? databaseOf(adminUrl);
  const urls = databaseUrls(adminUrl, database, wish.passwords);
  await withClient(adminUrl, async (admin) => {
    await refuseOldServer(admin);
    // held until this connection ends: CREATE DATABASE allows no transaction around it
    await lockConnectionFor(asQueryable(admin), LOCK);
    await explainMissingRight(admin, database, async () => {
      await ensureRoles(admin);
      await ensureDatabaseExists(admin, database);
      await withClient(urlOf(adminUrl, database), ensureSchema);
      await grantDatabase(admin, database);
      for (const key of KEYS) await ensurePassword(admin, urls[key], wish.passwords, key);
    });
  });
  return urls;
}

/**
 * Applies what PostgreSQL keeps beside a database and not in it, and so does not copy to a clone:
 * who may connect, and where each role finds its tables. `owner` may also create schemas.
 */
export async function grantDatabase(admin: Client, database: string): Promise<void> {
  const on = asQueryable(admin);
  await runWritten(on, await grantsWritten(on, { database, roles: NAMES }));
}

async function refuseOldServer(admin: Client): Promise<void> {
  const [version] = await versions(asQueryable(admin), {});
  const { major } = version!;
  if (major >= OLDEST_VERSION) return;
  throw new ServerError(
    `The database server is PostgreSQL ${major}: Suara Loket needs PostgreSQL ${OLDEST_VERSION} or newer.`,
  );
}

async function explainMissingRight(
  admin: Client,
  database: string,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (codeOf(error) !== '42501') throw error;
    throw new ServerError(
      `The database user "${admin.user}" lacks a right to prepare "${database}" (${(error as Error).message}): give it the right, or put a superuser's address into DATABASE_URL for the first start.`,
      { cause: error },
    );
  }
}

async function ensureRoles(admin: Client): Promise<void> {
  const on = asQueryable(admin);
  const roles = await rolesFound(on, { names: NAMES });
  refuseMightyRoles(roles.filter(({ mighty }) => mighty).map(({ name }) => name));
  const missing = NAMES.filter((name) => !roles.some((role) => role.name === name));
  if (missing.length > 0) await requireRight(admin, 'CREATEROLE', `create ${missing.join(', ')}`);
  for (const name of missing) await runWritten(on, await roleWritten(on, { name }));
  await becomeOwnersMember(on);
}

/** Such a role would read every agency's rows. */
function refuseMightyRoles(names: string[]): void {
  if (names.length === 0) return;
  throw new ServerError(
    `The database roles ${names.join(', ')} ignore row level security: run ALTER ROLE … NOSUPERUSER NOBYPASSRLS for each of them and start again.`,
  );
}

async function requireRight(
  admin: Client,
  right: 'CREATEROLE' | 'CREATEDB',
  purpose: string,
): Promise<void> {
  const [found] = await rightsFound(asQueryable(admin), { right });
  if (found?.allowed) return;
  throw new ServerError(
    `The database user "${admin.user}" may not ${purpose}: have an administrator run ALTER ROLE ${escapeIdentifier(admin.user ?? '')} ${right}, or put a superuser's address into DATABASE_URL for the first start.`,
  );
}

/** Who is not a superuser can create things for the owner only as its member; since PostgreSQL 16 creating a role does not make one. */
async function becomeOwnersMember(on: Queryable): Promise<void> {
  const [membership] = await memberships(on, {});
  if (!membership!.member) await memberAdded(on, {});
}

async function ensureDatabaseExists(admin: Client, database: string): Promise<void> {
  const on = asQueryable(admin);
  const [found] = await databases(on, { database });
  if (found?.encoding === 'UTF8') return;
  if (found)
    throw new ServerError(
      `The database "${database}" has the encoding ${found.encoding}, which cannot hold every comment: give the name of a new database, or create this one with ENCODING 'UTF8'.`,
    );
  await requireRight(admin, 'CREATEDB', `create the database "${database}"`);
  await runWritten(on, await databaseWritten(on, { database }));
}

async function ensureSchema(client: Client): Promise<void> {
  const on = asQueryable(client);
  const schemas = await schemasListed(on, {});
  const owners = new Map(schemas.map(({ name, owner }) => [name, owner]));
  if (owners.has('public')) await publicSchemaClosed(on, {});
  const owner = owners.get(SCHEMA);
  if (owner === undefined) await schemaCreated(on, {});
  else refuseForeignSchema(owner);
}

function refuseForeignSchema(owner: string): void {
  if (owner === ROLES.owner) return;
  throw new ServerError(
    `The schema ${SCHEMA} belongs to "${owner}": run ALTER SCHEMA ${SCHEMA} OWNER TO ${ROLES.owner}, or give Suara Loket a database of its own.`,
  );
}

async function ensurePassword(
  admin: Client,
  url: string,
  passwords: RolePasswords,
  key: RoleKey,
): Promise<void> {
  if (await isWelcome(url)) return;
  const on = asQueryable(admin);
  const verifier = scramVerifier(passwords[`${key}Password`]);
  await runWritten(on, await passwordWritten(on, { role: ROLES[key], verifier }));
}
