import type { DataSource } from 'typeorm';
import { createAgency, type TestAgency } from '../../../../test/support/database/agency.js';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../../test/support/database/database.js';
import { createUser, type Viewer } from '../access/index.js';
import { Tenancy } from '@app/database';
import { enterPersonsServed, listPersonsServed } from './persons-served.js';

const NO_PERMISSION = { code: '42501' };

describe('persons served', () => {
  let database: TestDatabase;
  let owner: DataSource;
  let admin: DataSource;
  let agency: TestAgency;
  let viewer: Viewer;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = await database.connect('owner');
    admin = await database.connect('admin');
    agency = await createAgency(owner, { key: 'own' });
    await createUser(owner, { instansiKey: 'own', username: 'sari', password: 'kuda-laut-biru' });
    const [{ id: userId }] = await owner.query('SELECT id FROM users');
    const { instansiId } = agency;
    viewer = { instansiId, userId, role: 'planner', unitId: null, officerId: null };
  });

  afterAll(() => database?.drop());

  const enter = (entries: [month: string, n: number][]): Promise<void> =>
    new Tenancy(admin).withTenant(agency.instansiId, (tx) => {
      const rows = entries.map(([month, n]) => ({ serviceId: agency.serviceIds[0], month, n }));
      return enterPersonsServed(tx, viewer, rows, new Date('2026-11-23T02:00:00Z'));
    });

  it('keeps every number that stood, once', async () => {
    await enter([
      ['2026-09', 7],
      ['2026-10', 1],
    ]);
    await enter([['2026-10', 2]]);
    await enter([['2026-10', 2]]);
    await enter([['2026-10', 3]]);
    const months = await new Tenancy(admin).withTenant(agency.instansiId, (tx) =>
      listPersonsServed(tx, agency.serviceIds[0]),
    );
    expect(months.map(({ month, n, before }) => [month, n, before.map((one) => one.n)])).toEqual([
      ['2026-10', 3, [2, 1]],
      ['2026-09', 7, []],
    ]);
  });

  it.each([
    'DELETE FROM persons_served',
    'DELETE FROM persons_served_log',
    'UPDATE persons_served_log SET n = 1',
    `UPDATE persons_served SET month = '2026-08-01'`,
  ])('the admin app may not %s', async (statement) => {
    await expect(admin.query(statement)).rejects.toMatchObject(NO_PERMISSION);
  });
});
