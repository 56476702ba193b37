import { Client } from 'pg';
import { createDataFolder, type DataFolder } from '../../../test/support/product/data-folder.js';
import {
  asSuperuser,
  createTestDatabase,
  type TestDatabase,
} from '../../../test/support/database/database.js';
import { type DatabaseUrls, ensureDatabase, ROLES, urlOf } from '@app/database';
import { startEmbeddedServer, type EmbeddedServer } from './embedded-server.js';
import { loadSecrets, type Secrets } from './secrets.js';

// starting a server of one's own takes two seconds, and many on a busy machine

const APPS = ['intake', 'worker', 'admin'] as const;
const DENIED = { code: '42501' };

async function run(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the roles of the product', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await createTestDatabase()));
  afterAll(() => database.drop());

  it('sign in and find their tables', async () => {
    for (const [key, url] of Object.entries(database.urls))
      expect(await run(url, 'SELECT current_user AS role, current_schema AS schema')).toEqual([
        { role: ROLES[key as keyof DatabaseUrls], schema: 'suara' },
      ]);
  });

  it('have no power over the server', async () => {
    const mighty = await run(
      database.superuserUrl,
      `SELECT rolname FROM pg_roles WHERE rolname LIKE 'suara\\_%'
       AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication OR rolinherit)`,
    );
    expect(mighty).toEqual([]);
  });

  it.each(APPS)('create nothing as %s', async (app) => {
    const url = database.urls[app];
    await expect(run(url, 'CREATE TABLE suara.mine ()')).rejects.toMatchObject(DENIED);
    await expect(run(url, 'CREATE TABLE public.mine ()')).rejects.toMatchObject(DENIED);
    await expect(run(url, 'CREATE SCHEMA mine')).rejects.toMatchObject(DENIED);
    await expect(run(url, 'CREATE TEMPORARY TABLE mine ()')).rejects.toMatchObject(DENIED);
  });

  it('create as owner in the schema of the product, not in public', async () => {
    await run(database.urls.owner, 'CREATE TABLE mine ()');
    expect(
      await run(database.urls.owner, `SELECT 'suara.mine'::regclass IS NOT NULL AS there`),
    ).toEqual([{ there: true }]);
    await expect(run(database.urls.owner, 'CREATE TABLE public.mine ()')).rejects.toMatchObject(
      DENIED,
    );
  });

  it('share the database with nobody', async () => {
    const stranger = `stranger_${database.name}`;
    await asSuperuser((admin) => admin.query(`CREATE ROLE ${stranger} LOGIN PASSWORD 'stranger'`));
    const address = new URL(database.superuserUrl);
    [address.username, address.password] = [stranger, 'stranger'];
    await expect(run(address.href, 'SELECT 1')).rejects.toMatchObject(DENIED);
    await asSuperuser((admin) => admin.query(`DROP ROLE ${stranger}`));
  });
});

describe('a test database', () => {
  it('tells a test file that it left a connection open, and goes nevertheless', async () => {
    const database = await createTestDatabase();
    const leak = new Client({ connectionString: database.urls.worker, application_name: 'leaky' });
    leak.on('error', () => undefined);
    await leak.connect();
    await leak.query('SELECT 42 AS forgotten');
    await expect(database.drop()).rejects.toThrow(/suara_worker \(leaky\): SELECT 42 AS forgotten/);
    await leak.end().catch(() => undefined);
    await expect(run(database.superuserUrl, 'SELECT 1')).rejects.toMatchObject({ code: '3D000' });
  });
});

describe('preparing a database', () => {
  let folder: DataFolder;
  let server: EmbeddedServer;
  let passwords: Secrets;
  let helper: string;

  beforeAll(async () => {
    folder = await createDataFolder();
    server = await startEmbeddedServer({ dataDir: folder.path, log: () => undefined });
    passwords = await loadSecrets(folder.path);
    await run(server.url, `CREATE ROLE helper LOGIN PASSWORD 'helper'`);
    await run(server.url, 'CREATE DATABASE given OWNER helper');
    const address = new URL(server.url);
    [address.username, address.password] = ['helper', 'helper'];
    helper = address.href;
  });

  afterAll(async () => {
    await server.stop();
    await folder.remove();
  });

  const signIn = async (urls: DatabaseUrls): Promise<unknown[]> =>
    Promise.all(
      Object.values(urls).map(
        async (url) => (await run(url, 'SELECT current_schemas(false)::text AS s'))[0],
      ),
    );
  const everyRole = Object.values(ROLES).map(() => ({ s: expect.any(String) as unknown }));

  // the order matters from here: the server knows no role of the product yet
  it('names the right to create roles when it is missing', async () => {
    await expect(ensureDatabase(urlOf(helper, 'given'), { passwords })).rejects.toThrow(
      /"helper" may not create suara_owner, .*ALTER ROLE "helper" CREATEROLE/,
    );
  });

  it('works in a database that one owns, with CREATEROLE alone', async () => {
    await run(server.url, 'ALTER ROLE helper CREATEROLE');
    const urls = await ensureDatabase(urlOf(helper, 'given'), { passwords });
    expect(await signIn(urls)).toEqual(everyRole);
    await run(urls.owner, 'CREATE EXTENSION btree_gist WITH SCHEMA suara');
  });

  it('names the right to create databases when it is missing', async () => {
    await expect(
      ensureDatabase(urlOf(helper, 'given'), { database: 'wanted', passwords }),
    ).rejects.toThrow(/"helper" may not create the database "wanted".*"helper" CREATEDB/);
  });

  it('creates a database, with CREATEROLE and CREATEDB', async () => {
    await run(server.url, 'ALTER ROLE helper CREATEDB');
    const wish = { database: 'wanted', passwords };
    const urls = await ensureDatabase(urlOf(helper, 'given'), wish);
    expect(await signIn(urls)).toEqual(everyRole);
    expect(await ensureDatabase(urlOf(helper, 'given'), wish)).toEqual(urls);
  });

  it('names the right that is missing over a database of somebody else', async () => {
    await run(server.url, 'CREATE DATABASE foreign_one');
    await expect(
      ensureDatabase(urlOf(helper, 'given'), { database: 'foreign_one', passwords }),
    ).rejects.toThrow(/"helper" lacks a right to prepare "foreign_one" \(.+\): give it the right/);
  });

  it('may be asked for by several processes at once', async () => {
    const wish = { database: 'busy', passwords };
    const urls = await Promise.all([1, 2, 3].map(() => ensureDatabase(server.url, wish)));
    expect(new Set(urls.map((it) => it.owner)).size).toBe(1);
    expect(await signIn(urls[0]!)).toEqual(everyRole);
  });

  it('renews the passwords that no longer fit, and leaves those that do', async () => {
    const stored = `SELECT rolname, rolpassword FROM pg_authid WHERE rolname IN ('suara_intake', 'suara_worker') ORDER BY 1`;
    const before = await run(server.url, stored);
    const urls = await ensureDatabase(server.url, {
      database: 'busy',
      passwords: { ...passwords, workerPassword: 'another / one: @ 100%' },
    });
    const after = await run(server.url, stored);
    expect(after[0]).toEqual(before[0]);
    expect(after[1]).not.toEqual(before[1]);
    expect(await signIn(urls)).toEqual(everyRole);
  });

  it('refuses roles that could read every agency', async () => {
    await run(server.url, 'ALTER ROLE suara_admin BYPASSRLS');
    await expect(ensureDatabase(server.url, { database: 'busy', passwords })).rejects.toThrow(
      /suara_admin ignore row level security: run ALTER ROLE/,
    );
    await run(server.url, 'ALTER ROLE suara_admin NOBYPASSRLS');
  });

  it('refuses a schema of somebody else', async () => {
    await run(server.url, 'CREATE DATABASE shared_one');
    await run(urlOf(server.url, 'shared_one'), 'CREATE SCHEMA suara AUTHORIZATION helper');
    await expect(ensureDatabase(server.url, { database: 'shared_one', passwords })).rejects.toThrow(
      /schema suara belongs to "helper": run ALTER SCHEMA/,
    );
  });

  it('refuses an encoding that cannot hold every comment', async () => {
    await run(
      server.url,
      `CREATE DATABASE narrow TEMPLATE template0 ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C'`,
    );
    await expect(ensureDatabase(server.url, { database: 'narrow', passwords })).rejects.toThrow(
      /"narrow" has the encoding LATIN1/,
    );
  });

  it('says who is not let in where, without the password', async () => {
    const address = new URL(server.url);
    address.password = 'hush';
    await expect(ensureDatabase(address.href, { passwords })).rejects.toThrow(
      /^(?!.*hush).*does not let in "postgres" \(password authentication failed/,
    );
    await expect(
      ensureDatabase('postgres://nobody:hush@127.0.0.1:1/x', { passwords }),
    ).rejects.toThrow(/^(?!.*hush).*at 127.0.0.1:1 does not let in "nobody" \(.*ECONNREFUSED/);
  });
});
