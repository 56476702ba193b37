import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { createAgency, type TestAgency } from '../../../../test/support/database/agency.js';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../../test/support/database/database.js';
import { addPerson } from '../../../../test/support/admin/people.js';
import { Tenancy } from '@app/database';
import { AccountStore } from './account.store.js';
import type { Viewer } from './role.js';
import { createUser } from './user.store.js';

const AT = new Date('2026-11-23T01:00:00Z');
const WHOLE = { unitId: null, officerId: null };

describe('AccountStore, as the admin role', () => {
  let database: TestDatabase;
  let owner: DataSource;
  let admin: DataSource;
  let accounts: AccountStore;
  let agency: TestAgency;
  let sari: Viewer;
  let kedua: Viewer;
  let wati: Viewer;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = await database.connect('owner');
    admin = await database.connect('admin');
    accounts = new AccountStore(new Tenancy(admin));
    agency = await createAgency(owner, { key: 'kota-a' });
    const other = await createAgency(owner, { key: 'kota-b' });
    await createUser(owner, {
      instansiKey: 'kota-a',
      username: 'sari',
      password: 'kuda-laut-biru',
    });
    await createUser(owner, {
      instansiKey: 'kota-b',
      username: 'wati',
      password: 'kuda-laut-biru',
    });
    await addPerson(owner, agency, { username: 'kedua', role: 'administrator' });
    sari = await viewer(agency, 'sari');
    kedua = await viewer(agency, 'kedua');
    wati = await viewer(other, 'wati');
  });

  beforeEach(() =>
    owner.query(
      `UPDATE users SET role = 'administrator', deactivated_at = NULL, password_hash = 'one'`,
    ),
  );

  afterAll(async () => {
    await admin?.destroy();
    await owner?.destroy();
    await database?.drop();
  });

  async function viewer({ instansiId }: TestAgency, username: string): Promise<Viewer> {
    const [{ id }] = await owner.query('SELECT id FROM users WHERE username = $1', [username]);
    return { instansiId, userId: id, role: 'administrator', ...WHOLE };
  }

  /** Each way in which an administrator takes another one away. */
  const REMOVALS = {
    deactivate: (by: Viewer, { userId }: Viewer) =>
      accounts.deactivate(by, userId, { reason: null, at: AT }),
    demote: (by: Viewer, { userId }: Viewer) =>
      accounts.changeScope(by, userId, { role: 'planner', ...WHOLE }, AT),
    reset: (by: Viewer, { userId }: Viewer) =>
      accounts.reset(by, userId, { link: { tokenHash: randomBytes(32), expiresAt: AT }, at: AT }),
  };
  const WAYS = Object.keys(REMOVALS) as (keyof typeof REMOVALS)[];

  it.each(WAYS.flatMap((one) => WAYS.map((other) => [one, other] as const)))(
    'two administrators who %s and %s each other at once do not both succeed',
    async (one, other) => {
      for (let round = 0; round < 3; round += 1) {
        await owner.query(
          `UPDATE users SET role = 'administrator', deactivated_at = NULL, password_hash = 'one'`,
        );
        const both = await Promise.allSettled([
          REMOVALS[one](sari, kedua),
          REMOVALS[other](kedua, sari),
        ]);
        const refused = both.flatMap((each) =>
          each.status === 'rejected' ? [each.reason.code] : [],
        );
        expect(refused).toEqual(['user.last-administrator']);
      }
    },
  );

  it.each(WAYS)('the last administrator does not %s himself', async (way) => {
    await owner.query(`UPDATE users SET deactivated_at = now() WHERE username = 'kedua'`);
    await expect(REMOVALS[way](sari, sari)).rejects.toMatchObject({
      code: 'user.last-administrator',
    });
    const [{ kept }] = await owner.query(
      `SELECT password_hash IS NOT NULL AS kept FROM users WHERE username = 'sari'`,
    );
    expect(kept).toBe(true);
  });

  it('a deed that is refused leaves no line, and a line cannot be changed', async () => {
    await owner.query('DELETE FROM administrator_actions');
    await owner.query(`UPDATE users SET deactivated_at = now() WHERE username = 'kedua'`);
    const refused = accounts.deactivate(sari, sari.userId, { reason: null, at: AT });
    await expect(refused).rejects.toMatchObject({ code: 'user.last-administrator' });
    await accounts.endSessions(sari, kedua.userId, AT);
    const lines = await owner.query('SELECT action, subject_id AS id FROM administrator_actions');
    expect(lines).toEqual([{ action: 'user.end-sessions', id: kedua.userId }]);
    for (const change of [
      'UPDATE administrator_actions SET reason = $1',
      'DELETE FROM administrator_actions WHERE reason = $1',
    ]) {
      const forged = new Tenancy(admin).withTenant(agency.instansiId, (tx) =>
        tx.query(change, ['x']),
      );
      await expect(forged).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('does nothing to a person of another agency', async () => {
    const link = { tokenHash: Buffer.alloc(32, 1), expiresAt: AT };
    const scope = { role: 'planner', ...WHOLE } as const;
    for (const deed of [
      () => accounts.reset(sari, wati.userId, { link, at: AT }),
      () => accounts.changeScope(sari, wati.userId, scope, AT),
      () => accounts.deactivate(sari, wati.userId, { reason: null, at: AT }),
      () => accounts.reactivate(sari, wati.userId, AT),
      () => accounts.endSessions(sari, wati.userId, AT),
    ]) {
      await expect(deed()).rejects.toMatchObject({ code: 'user.unknown' });
    }
    expect((await accounts.list(wati)).map(({ username, state }) => [username, state])).toEqual([
      ['wati', 'active'],
    ]);
  });
});
