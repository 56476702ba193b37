import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { addRow, Tenancy } from '@app/database';
import type { DataSource, EntityManager } from 'typeorm';
import { entityDrift } from '../../../../test/support/database/compare-entities.js';
import { createAgency } from '../../../../test/support/database/agency.js';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../../test/support/database/database.js';
import { LocationEntity } from '../organisation/index.js';
import { ENTITIES } from './index.js';

const PLANTED = [
  ['a column too many', 'ALTER TABLE locations ADD COLUMN floor text'],
  ['a column with another name', 'ALTER TABLE locations RENAME COLUMN time_zone TO zone'],
  ['another type', 'ALTER TABLE counters ALTER COLUMN retired_on TYPE timestamptz'],
  ['another nullability', 'ALTER TABLE office_networks ALTER COLUMN name SET NOT NULL'],
  ['a default that is gone', 'ALTER TABLE sessions ALTER COLUMN browser DROP DEFAULT'],
  [
    'another primary key',
    'ALTER TABLE unit_versions DROP CONSTRAINT unit_versions_pk, ADD PRIMARY KEY (instansi_id, unit_id)',
  ],
];

let database: TestDatabase;
let owner: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await database.connect('owner');
});
afterAll(() => database.drop());

it('every entity is as the schema is: columns, types, nullability, defaults, primary key', async () => {
  expect(owner.entityMetadatas).toHaveLength(ENTITIES.length);
  expect(await entityDrift(owner)).toEqual([]);
});

it.each(PLANTED)('%s in the schema is found', async (_what, change) => {
  const runner = owner.createQueryRunner();
  try {
    await runner.startTransaction();
    await runner.query(change);
    expect(await entityDrift(owner, runner)).not.toEqual([]);
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
});

it('every file of an entity is registered', () => {
  const files = readdirSync(join(__dirname, '..'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.entity.ts'),
  );
  const declared = files.flatMap((name) => Object.values(require(join(__dirname, '..', name))));
  expect(new Set(declared)).toEqual(new Set(ENTITIES));
});

describe('a repository', () => {
  const add = (tx: EntityManager): Promise<LocationEntity> =>
    addRow(tx, LocationEntity, { key: 'balai', name: 'Balai Kota' });

  it('reads and writes the rows of the agency of the transaction only', async () => {
    const tenancy = new Tenancy(await database.connect('admin'));
    const own = await createAgency(owner);
    const foreign = await createAgency(owner);
    const { id, instansiId } = await tenancy.withTenant(own.instansiId, add);
    expect(instansiId).toBe(own.instansiId);
    await tenancy.withTenant(foreign.instansiId, async (tx) => {
      expect(await tx.findOneBy(LocationEntity, { id })).toBeNull();
      const { affected } = await tx.update(LocationEntity, { id }, { name: 'Milik lain' });
      expect(affected).toBe(0);
    });
    const inserted = tenancy.withTenant(foreign.instansiId, (tx) =>
      tx.insert(LocationEntity, { instansiId: own.instansiId, key: 'pos', name: 'Pos' }),
    );
    await expect(inserted).rejects.toMatchObject({ code: '42501' });
    await tenancy.withTenant(own.instansiId, async (tx) => {
      expect(await tx.findOneBy(LocationEntity, { id })).toMatchObject({ name: 'Balai Kota' });
    });
  });

  it('adds no row where the transaction belongs to no agency', async () => {
    await expect(owner.transaction(add)).rejects.toThrow(/belongs to no agency/);
  });
});
