import type { DataSource } from 'typeorm';
import { createAgency } from '../../../../test/support/database/agency.js';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../../test/support/database/database.js';
import { Tenancy } from '@app/database';
import { listResets } from './list-resets.js';
import { verifyPassword } from './password.js';
import { SessionStore } from './session.store.js';
import { SignInStore } from './sign-in.store.js';
import { changePassword, createUser, forgetSecondFactor, listUsers } from './user.store.js';

const PASSWORD = 'kuda-laut-biru';

describe('users, as the owner keeps them', () => {
  let database: TestDatabase;
  let owner: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = await database.connect('owner');
    await createAgency(owner, { key: 'kota-a' });
    await createAgency(owner, { key: 'kota-b' });
  });

  afterAll(async () => {
    await owner?.destroy();
    await database?.drop();
  });

  const add = (username: string, instansiKey = 'kota-a', password = PASSWORD): Promise<void> =>
    createUser(owner, { instansiKey, username, password });

  it('stores an argon2id hash, never the password', async () => {
    await add('sari');
    const [row] = await owner.query(`SELECT password_hash FROM users WHERE username = 'sari'`);
    expect(row.password_hash).not.toContain(PASSWORD);
    expect(await verifyPassword(row.password_hash, PASSWORD)).toBe(true);
  });

  it('lists by agency and name, without the hash', async () => {
    await add('wati', 'kota-b');
    await add('ani', 'kota-b');
    const users = await listUsers(owner);
    expect(users.map((user) => `${user.instansiKey} ${user.username}`)).toEqual([
      'kota-a sari',
      'kota-b ani',
      'kota-b wati',
    ]);
    expect(Object.keys(users[0] ?? {}).sort()).toEqual(
      ['createdOn', 'instansiKey', 'instansiName', 'role', 'username'].sort(),
    );
  });

  it('refuses a name that is taken in the agency, and does not tell of another one', async () => {
    await expect(add('sari')).rejects.toMatchObject({ code: 'user.taken' });
    await add('sari', 'kota-b');
    await expect(changePassword(owner, 'sari', PASSWORD)).rejects.toMatchObject({
      code: 'user.ambiguous',
      message: 'Several agencies have this user: sari@kota-a, sari@kota-b. Name one.',
    });
    await changePassword(owner, 'sari@kota-b', 'gerimis di tepi sawah');
    expect(await opens('sari', 'kota-b', 'gerimis di tepi sawah')).toBe(true);
    expect(await opens('sari', 'kota-a', PASSWORD)).toBe(true);
    await owner.query(
      `DELETE FROM users u USING instansi i
       WHERE i.id = u.instansi_id AND i.key = 'kota-b' AND u.username = 'sari'`,
    );
  });

  it('understands a name however it was typed', async () => {
    await add('  Tono.Umum\u00a0');
    await changePassword(owner, 'TONO.UMUM ', 'gerimis di tepi sawah');
    expect(await opens('tono.umum', 'kota-a', 'gerimis di tepi sawah')).toBe(true);
  });

  it('writes down what an operator does to an account', async () => {
    await forgetSecondFactor(owner, 'ani');
    const [{ id, instansi_id }] = await owner.query(
      `SELECT id, instansi_id FROM users WHERE username = 'ani'`,
    );
    expect(await listResets(new Tenancy(owner), { instansiId: instansi_id, userId: id })).toEqual([
      { by: null, at: expect.any(Date) },
    ]);
  });

  it('names the agencies that exist when there is none of that key', async () => {
    await expect(add('tono', 'kota-x')).rejects.toMatchObject({
      code: 'instansi.unknown',
      message: 'There is no agency "kota-x". Known: kota-a, kota-b.',
    });
  });

  it.each(['ab', 'sari contoh', 'sari@kota-a', '-sari', 'x'.repeat(64)])(
    'refuses the name %j',
    async (username) => {
      await expect(add(username)).rejects.toMatchObject({ code: 'user.unfit-name' });
    },
  );

  it('refuses a short password and stores nobody', async () => {
    await expect(add('pendek', 'kota-a', 'x'.repeat(11))).rejects.toMatchObject({
      code: 'password.unfit',
    });
    expect((await listUsers(owner)).map((user) => user.username)).not.toContain('pendek');
  });

  it('changes a password and ends the sessions of that user only', async () => {
    await openSession('sari', 1);
    await openSession('ani', 2);
    await changePassword(owner, 'sari', 'gerimis di tepi sawah');
    const [row] = await owner.query(`SELECT password_hash FROM users WHERE username = 'sari'`);
    expect(await verifyPassword(row.password_hash, 'gerimis di tepi sawah')).toBe(true);
    const left = await owner.query(
      'SELECT username FROM sessions JOIN users ON users.id = sessions.user_id',
    );
    expect(left).toEqual([{ username: 'ani' }]);
  });

  it('says so when the user whose password is changed does not exist', async () => {
    await expect(changePassword(owner, 'nobody', PASSWORD)).rejects.toMatchObject({
      code: 'user.unknown',
    });
  });

  async function opens(username: string, instansiKey: string, password: string): Promise<boolean> {
    const [found] = await new SignInStore(owner).find(username, instansiKey);
    return verifyPassword(found?.passwordHash ?? null, password);
  }

  async function openSession(username: string, byte: number): Promise<void> {
    const sessions = new SessionStore(owner, new Tenancy(owner));
    const user = (await new SignInStore(owner).find(username, null))[0];
    if (user === undefined) throw new Error(`no user ${username}`);
    await sessions.open({
      tokenHash: Buffer.alloc(32, byte),
      instansiId: user.instansiId,
      userId: user.userId,
      at: new Date('2026-11-23T01:00:00Z'),
      browser: '',
      origins: { address: null, browser: Buffer.alloc(32, byte) },
      expiresAt: new Date('2026-11-23T13:00:00Z'),
    });
  }
});
