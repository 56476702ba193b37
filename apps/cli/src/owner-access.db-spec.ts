import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database/database.js';
import { creatingAccess, nameDatabase, ownerAccess, upToDate } from './owner-access.js';
import { intakeAddress } from './intake-address.js';

let database: TestDatabase;
let folder: string;
let said: string[];

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'suara cli-'));
});
beforeEach(() => (said = []));
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const log = (sentence: string): void => void said.push(sentence);
const never = (): Promise<never> => Promise.reject(new Error('the work was begun'));
const visit = (env: Record<string, string>): Promise<unknown> =>
  upToDate(ownerAccess(env, log))(never);

describe('a command without a database', () => {
  it('makes no folder where there is none, and says which one was looked at', async () => {
    const dataDir = join(folder, 'missing');
    await expect(visit({ DATA_DIR: dataDir })).rejects.toThrow(
      new RegExp(`no database in ${dataDir}, .*set DATA_DIR`),
    );
    expect(existsSync(dataDir)).toBe(false);
    expect(said).toEqual([`Database: the embedded server in ${dataDir} (DATA_DIR)`]);
  });

  it('leaves a folder that holds something else as it is', async () => {
    const dataDir = join(folder, 'other');
    await mkdir(join(dataDir, 'photos'), { recursive: true });
    await expect(visit({ DATA_DIR: dataDir })).rejects.toThrow(/no database in/);
    expect(await readdir(dataDir)).toEqual(['photos']);
  });

  it('says which folder is meant when DATA_DIR is not set', () => {
    expect(nameDatabase({})).toBe(
      `Database: the embedded server in ${join(process.cwd(), '.data')} (DATA_DIR is not set)`,
    );
  });
});

describe('a command with DATABASE_URL', () => {
  it('changes no password of a server whose passwords it does not know', async () => {
    const refused = visit({ DATABASE_URL: database.superuserUrl, DATA_DIR: join(folder, 'none') });
    await expect(refused).rejects.toThrow(/password of suara_owner is not in .*none.secrets.json/);
    await expect((await database.connect('owner')).query('SELECT 1')).resolves.toBeTruthy();
  });

  it('fills no other database of that server', async () => {
    const url = new URL(database.urls.owner);
    url.pathname = '/postgres';
    await expect(visit({ DATABASE_URL: url.href })).rejects.toThrow(
      /does not let in|is not prepared for Suara Loket/,
    );
    url.pathname = '/never_made';
    await expect(visit({ DATABASE_URL: url.href })).rejects.toThrow(/"never_made" does not exist/);
  });

  it('says in one sentence that the password is wrong', async () => {
    const url = new URL(database.urls.owner);
    url.password = 'wrong';
    await expect(visit({ DATABASE_URL: url.href })).rejects.toThrow(
      /does not let in "suara_owner"/,
    );
  });

  it('names database, server and user, never the password, and works', async () => {
    const access = upToDate(ownerAccess({ DATABASE_URL: database.urls.owner }, log));
    expect(await access((url) => Promise.resolve(url))).toBe(database.urls.owner);
    const { host, password } = new URL(database.urls.owner);
    expect(said).toEqual([
      `Database: ${database.name} at ${host}, user suara_owner (DATABASE_URL)`,
    ]);
    expect(said.join()).not.toContain(password);
  });

  it('is let in by commands that may make one', async () => {
    const access = creatingAccess({ DATABASE_URL: database.urls.owner }, log);
    expect(await access(() => Promise.resolve('done'))).toBe('done');
    expect(said).toHaveLength(1);
  });
});

describe('intakeAddress', () => {
  it.each([
    [{}, 'http://localhost:3000'],
    [{ INTAKE_PORT: '4100' }, 'http://localhost:4100'],
    [{ INTAKE_PORT: '4100', PUBLIC_URL: 'https://suara.example.go.id' }, 'http://localhost:4100'],
    [{ PUBLIC_URL: 'https://suara.example.go.id/' }, 'https://suara.example.go.id'],
    [{ INTAKE_PORT: '4100', HOST: '192.0.2.7' }, 'http://192.0.2.7:4100'],
    [{ INTAKE_PORT: '4100', HOST: '0.0.0.0' }, 'http://localhost:4100'],
    [{ INTAKE_PORT: ' ', PUBLIC_URL: ' ' }, 'http://localhost:3000'],
    [{ HOST: '2001:db8::7' }, 'http://[2001:db8::7]:3000'],
  ])('of %j is %s', (env, address) => expect(intakeAddress(env)).toBe(address));
});
