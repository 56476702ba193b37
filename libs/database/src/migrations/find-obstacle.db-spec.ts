import pg from 'pg';
import type { DataSource } from 'typeorm';
import { BreakableLink } from '../../../../test/support/database/breakable-link.js';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../../test/support/database/database.js';
import { createDataSource } from '../connection/connect.js';
import { checkAccess } from './check-access.js';
import { findObstacle } from './find-obstacle.js';
import { migrate } from './migrate.js';

let database: TestDatabase;
let owner: DataSource;
let intake: DataSource;
let link: BreakableLink;

beforeAll(async () => {
  database = await createTestDatabase();
  link = await BreakableLink.to(database.urls.intake);
  owner = await createDataSource({ url: database.urls.owner, applicationName: 's' }).initialize();
  intake = await createDataSource({ url: link.url, applicationName: 's' }).initialize();
});

afterAll(async () => {
  await owner.destroy();
  await intake.destroy();
  await link.cut();
  await database.drop();
});

it('finds none in a migrated database, with the rights of the least role', async () => {
  expect(await findObstacle(intake, 'intake')).toBeNull();
});

it.each([
  ['an older version', `'1764000000001'`, 'database.not-migrated'],
  ['no version', 'NULL', 'database.not-migrated'],
  ['a newer version', `'2764000000001'`, null],
])('judges %s', async (_, mark, obstacle) => {
  const [{ made }] = await owner.query(
    `SELECT quote_literal(obj_description('suara'::regnamespace, 'pg_namespace')) AS made`,
  );
  await owner.query(`COMMENT ON SCHEMA suara IS ${mark}`);
  expect(await findObstacle(intake, 'intake')).toBe(obstacle);
  await owner.query(`COMMENT ON SCHEMA suara IS ${made}`);
});

describe('an app that could not serve', () => {
  afterEach(() => owner.query(`GRANT EXECUTE ON FUNCTION find_rating TO suara_intake`));

  const asSuperuser = async (sql: string): Promise<void> => {
    const superuser = new pg.Client({ connectionString: database.superuserUrl });
    await superuser.connect();
    await superuser.query(sql);
    await superuser.end();
  };

  it.each(['intake', 'worker', 'admin'] as const)('%s is told from the others', async (role) => {
    const source = await database.connect(role);
    const found = await Promise.all(
      (['intake', 'worker', 'admin', 'owner'] as const).map((one) => findObstacle(source, one)),
    );
    const here = ['intake', 'worker', 'admin', 'owner'].indexOf(role);
    expect(found.map((obstacle) => obstacle ?? 'none')).toEqual(
      Object.assign(Array(4).fill('database.wrong-role'), { [here]: 'none' }),
    );
    await expect(checkAccess(database.urls[role], role)).resolves.toBeUndefined();
  });

  it('a superuser is no role of an app', async () => {
    await expect(checkAccess(database.superuserUrl, 'intake')).rejects.toThrow(
      'signs in as "postgres", and this works as "suara_intake" only',
    );
  });

  it('a right that was taken away is missed, until `migrate` gives it back', async () => {
    await owner.query('REVOKE EXECUTE ON FUNCTION find_rating FROM suara_intake');
    expect(await findObstacle(intake, 'intake')).toBe('database.rights-missing');
    await expect(checkAccess(database.urls.intake, 'intake')).rejects.toThrow(
      'The database role suara_intake lacks rights',
    );
    await migrate(database.urls.owner);
    expect(await findObstacle(intake, 'intake')).toBeNull();
  });

  it('a role that may act as the owner, or that sees all rows, is refused', async () => {
    const admin = await database.connect('admin');
    for (const [give, take] of [
      ['ALTER ROLE suara_admin BYPASSRLS', 'ALTER ROLE suara_admin NOBYPASSRLS'],
      ['ALTER ROLE suara_admin SUPERUSER', 'ALTER ROLE suara_admin NOSUPERUSER'],
      ['GRANT suara_owner TO suara_admin', 'REVOKE suara_owner FROM suara_admin'],
    ]) {
      await asSuperuser(give!);
      const found = await findObstacle(admin, 'admin').finally(() => asSuperuser(take!));
      expect([give, found]).toEqual([give, 'database.role-too-mighty']);
    }
    expect(await findObstacle(admin, 'admin')).toBeNull();
  });

  const changed = (change: (url: URL) => void): string => {
    const url = new URL(database.urls.intake);
    change(url);
    return url.href;
  };
  it.each([
    ['a wrong password', () => changed((url) => (url.password = 'rahasia')), 'password'],
    ['no such database', () => changed((url) => (url.pathname = '/nowhere')), 'does not exist'],
    ['no such user', () => changed((url) => (url.username = 'nobody')), 'password'],
    ['nobody listens', () => changed((url) => (url.port = '1')), 'ECONNREFUSED'],
    ['no such machine', () => changed((url) => (url.hostname = 'nowhere.invalid')), 'nowhere'],
  ])('%s is one sentence without the password', async (_, address, reason) => {
    const error = await checkAccess(address(), 'intake').catch((thrown: Error) => thrown);
    expect(error).toMatchObject({ name: 'ServerError' });
    const { message } = error as Error;
    expect(message).toMatch(
      /^The database \S+ at \S+ does not let in "\w+" \(.*DATABASE_URL is right\.$/,
    );
    expect(message).toContain(reason);
    expect(message).not.toContain('rahasia');
  });

  it('an owner may come before the tables, not before the schema', async () => {
    await expect(checkAccess(database.urls.owner, 'owner')).resolves.toBeUndefined();
    const bare = await createTestDatabase();
    const bareOwner = await bare.connect('owner');
    await bareOwner.query('DROP SCHEMA suara CASCADE');
    await expect(checkAccess(bare.urls.owner, 'owner')).rejects.toThrow('run `prepare`');
    await expect(checkAccess(bare.urls.worker, 'worker')).rejects.toThrow(
      'has no tables of Suara Loket',
    );
    await bare.drop();
  });
});

it('names a database that does not answer', async () => {
  await link.cut();
  expect(await findObstacle(intake, 'intake')).toBe('database.unreachable');
  await link.mend();
});
