import { escapeIdentifier, escapeLiteral, type Client } from 'pg';
import { isWelcome, withClient } from './connect.js';
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
    await admin.query('SELECT pg_advisory_lock($1)', [LOCK]);
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
  const name = escapeIdentifier(database);
  await admin.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
  await admin.query(`GRANT CONNECT ON DATABASE ${name} TO ${NAMES.join(', ')}`);
  await admin.query(`GRANT CREATE, TEMPORARY ON DATABASE ${name} TO ${ROLES.owner}`);
  for (const role of NAMES)
    await admin.query(`ALTER ROLE ${role} IN DATABASE ${name} SET search_path = ${SCHEMA}`);
}

async function refuseOldServer(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ major: number }>(
    `SELECT current_setting('server_version_num')::int / 10000 AS major`,
  );
  const major = rows[0]?.major ?? 0;
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
  const { rows } = await admin.query<{ rolname: string; mighty: boolean }>(
    'SELECT rolname, rolsuper OR rolbypassrls AS mighty FROM pg_roles WHERE rolname = ANY($1)',
    [NAMES],
  );
  refuseMightyRoles(rows.filter(({ mighty }) => mighty).map(({ rolname }) => rolname));
  const missing = NAMES.filter((name) => !rows.some(({ rolname }) => rolname === name));
  if (missing.length > 0) await requireRight(admin, 'CREATEROLE', `create ${missing.join(', ')}`);
  for (const name of missing)
    await admin.query(
      `CREATE ROLE ${name} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS NOINHERIT`,
    );
  await becomeOwnersMember(admin);
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
  const { rows } = await admin.query<{ allowed: boolean }>(
    `SELECT rolsuper OR rol${right.toLowerCase()} AS allowed FROM pg_roles WHERE rolname = current_user`,
  );
  if (rows[0]?.allowed) return;
  throw new ServerError(
    `The database user "${admin.user}" may not ${purpose}: have an administrator run ALTER ROLE ${escapeIdentifier(admin.user ?? '')} ${right}, or put a superuser's address into DATABASE_URL for the first start.`,
  );
}

/** Who is not a superuser can create things for the owner only as its member; since PostgreSQL 16 creating a role does not make one. */
async function becomeOwnersMember(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ member: boolean }>(
    `SELECT pg_has_role(current_user, '${ROLES.owner}',
       CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END) AS member`,
  );
  if (!rows[0]?.member) await admin.query(`GRANT ${ROLES.owner} TO CURRENT_USER`);
}

async function ensureDatabaseExists(admin: Client, database: string): Promise<void> {
  const { rows } = await admin.query<{ encoding: string }>(
    'SELECT pg_encoding_to_char(encoding) AS encoding FROM pg_database WHERE datname = $1',
    [database],
  );
  if (rows[0]?.encoding === 'UTF8') return;
  if (rows[0])
    throw new ServerError(
      `The database "${database}" has the encoding ${rows[0].encoding}, which cannot hold every comment: give the name of a new database, or create this one with ENCODING 'UTF8'.`,
    );
  await requireRight(admin, 'CREATEDB', `create the database "${database}"`);
  await admin.query(
    `CREATE DATABASE ${escapeIdentifier(database)} OWNER ${ROLES.owner} TEMPLATE template0 ENCODING 'UTF8'`,
  );
}

async function ensureSchema(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string; owner: string }>(
    `SELECT nspname AS name, pg_get_userbyid(nspowner) AS owner FROM pg_namespace
     WHERE nspname IN ('public', '${SCHEMA}')`,
  );
  const owners = new Map(rows.map(({ name, owner }) => [name, owner]));
  if (owners.has('public'))
    await client.query('REVOKE CREATE ON SCHEMA public FROM PUBLIC, pg_database_owner');
  const owner = owners.get(SCHEMA);
  if (owner === undefined)
    await client.query(`CREATE SCHEMA ${SCHEMA} AUTHORIZATION ${ROLES.owner}`);
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
  const verifier = escapeLiteral(scramVerifier(passwords[`${key}Password`]));
  await admin.query(`ALTER ROLE ${ROLES[key]} PASSWORD ${verifier}`);
}
