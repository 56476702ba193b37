import type { DataSource } from 'typeorm';
import { createAgency, type TestAgency } from '../../../../test/support/database/agency.js';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../../test/support/database/database.js';
import { StoreUnavailable, Tenancy } from '@app/database';
import { SessionStore } from './session.store.js';
import { type SignIn, SignInStore } from './sign-in.store.js';
import { createUser } from './user.store.js';

const AT = new Date('2026-11-23T01:00:00.123Z');
const END = new Date('2026-11-23T13:00:00.123Z');

describe('SessionStore, as the admin role', () => {
  let database: TestDatabase;
  let owner: DataSource;
  let admin: DataSource;
  let sessions: SessionStore;
  let signIns: SignInStore;
  let agencyA: TestAgency;
  let agencyB: TestAgency;
  let sari: SignIn;
  let wati: SignIn;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = await database.connect('owner');
    admin = await database.connect('admin');
    sessions = new SessionStore(admin, new Tenancy(admin));
    signIns = new SignInStore(admin);
    agencyA = await createAgency(owner, { key: 'kota-a', marking: 'CONTOH' });
    agencyB = await createAgency(owner, { key: 'kota-b', marking: null });
    sari = await addUser('sari', 'kota-a');
    wati = await addUser('wati', 'kota-b');
  });

  beforeEach(() => owner.query('DELETE FROM sessions'));

  afterAll(async () => {
    await admin?.destroy();
    await owner?.destroy();
    await database?.drop();
  });

  async function addUser(username: string, instansiKey: string): Promise<SignIn> {
    await createUser(owner, { instansiKey, username, password: 'kuda-laut-biru' });
    const found = (await signIns.find(username, null))[0];
    if (found === undefined) throw new Error(`no user ${username}`);
    return found;
  }

  const open = (user: SignIn, tokenHash: Buffer, at = AT, expiresAt = END): Promise<void> =>
    sessions.open({
      tokenHash,
      instansiId: user.instansiId,
      userId: user.userId,
      at,
      browser: 'Firefox, Linux',
      origins: { address: null, browser: Buffer.alloc(32, 9) },
      expiresAt,
    });

  it('finds a user before the tenant is known, and nobody under another name', async () => {
    expect(sari).toEqual({
      instansiId: agencyA.instansiId,
      marking: 'CONTOH',
      userId: expect.any(String),
      username: 'sari',
      role: 'administrator',
      passwordHash: expect.stringContaining('$argon2id$'),
      deactivated: false,
      secondFactor: null,
    });
    expect(await signIns.find('nobody', null)).toEqual([]);
    expect(await signIns.find('sari', 'kota-b')).toEqual([]);
  });

  it('gives back what was opened, to the millisecond', async () => {
    await open(sari, hash(1));
    expect(await sessions.find(hash(1))).toEqual({
      id: expect.any(String),
      instansiId: agencyA.instansiId,
      instansiName: 'Agency kota-a',
      marking: 'CONTOH',
      userId: sari.userId,
      username: 'sari',
      role: 'administrator',
      unitId: null,
      officerId: null,
      lastSeenAt: AT,
      expiresAt: END,
    });
    expect(await sessions.find(hash(2))).toBeNull();
  });

  it('moves the last sight and nothing else', async () => {
    const later = new Date('2026-11-23T01:05:00.000Z');
    await open(sari, hash(1));
    await sessions.touch(sari.instansiId, hash(1), later);
    expect(await sessions.find(hash(1))).toMatchObject({ lastSeenAt: later, expiresAt: END });
  });

  it('closes one session and leaves the others', async () => {
    await open(sari, hash(1));
    await open(sari, hash(2));
    await sessions.close(sari.instansiId, hash(1));
    expect(await sessions.find(hash(1))).toBeNull();
    expect(await sessions.find(hash(2))).not.toBeNull();
  });

  it('cannot touch or close a session of another agency', async () => {
    await open(wati, hash(3));
    await sessions.touch(agencyA.instansiId, hash(3), END);
    await sessions.close(agencyA.instansiId, hash(3));
    expect(await sessions.find(hash(3))).toMatchObject({
      instansiId: agencyB.instansiId,
      lastSeenAt: AT,
    });
  });

  it('refuses a session of another agency’s user', async () => {
    const forged = open({ ...wati, instansiId: agencyA.instansiId }, hash(4));
    await expect(forged).rejects.toMatchObject({ code: '23503', constraint: 'sessions_user_fk' });
  });

  it('forgets the ended sessions of the agency when a new one is opened', async () => {
    await open(sari, hash(1));
    await open(wati, hash(3));
    await open(sari, hash(2), END, new Date(END.getTime() + 1));
    const left = await owner.query(
      `SELECT encode(token_hash, 'hex') AS hash FROM sessions ORDER BY 1`,
    );
    expect(left).toEqual([{ hash: hash(2).toString('hex') }, { hash: hash(3).toString('hex') }]);
  });

  it('says that the store is unavailable when the database cannot be reached', async () => {
    const refusal = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    const unreachable = {
      query: () => Promise.reject(refusal),
      transaction: () => Promise.reject(refusal),
    } as unknown as DataSource;
    const store = new SessionStore(unreachable, new Tenancy(unreachable));
    await expect(new SignInStore(unreachable).find('sari', null)).rejects.toBeInstanceOf(
      StoreUnavailable,
    );
    await expect(store.close(sari.instansiId, hash(1))).rejects.toBeInstanceOf(StoreUnavailable);
  });
});

function hash(byte: number): Buffer {
  return Buffer.alloc(32, byte);
}
