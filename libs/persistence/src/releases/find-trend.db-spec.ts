import type { DataSource } from 'typeorm';
import { createAgency, type TestAgency } from '../../../../test/support/database/agency.js';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../../test/support/database/database.js';
import { Tenancy } from '@app/database';
import { findTrend } from './find-trend.js';

const MONTHS = Array.from({ length: 24 }, (_, at) => {
  return new Date(Date.UTC(2024, 11 + at)).toISOString().slice(0, 7);
});

describe('findTrend', () => {
  let database: TestDatabase;
  let owner: DataSource;
  let admin: DataSource;
  let agency: TestAgency;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = await database.connect('owner');
    admin = await database.connect('admin');
    agency = await createAgency(owner);
    // 900 units with a release of every month, and three of the unit asked for
    await owner.query(
      `INSERT INTO releases (instansi_id, subject_kind, subject_id, period_kind, period, measure, basis,
         ordinal, n, days, tally, figure, method_version, released_at)
       SELECT $1, 'unit', unit, 'month', period, 'ikm', 'open', ordinal, 60, 20, '{}',
         jsonb_build_object('ikm', ordinal, 'elements', '{}'::jsonb), '1', now()
       FROM (SELECT $2::uuid AS unit, 3 AS times UNION ALL SELECT gen_random_uuid(), 1 FROM generate_series(1, 900)) AS u,
         unnest($3::text[]) AS period, generate_series(1, times) AS ordinal`,
      [agency.instansiId, agency.bidangId, MONTHS],
    );
    await owner.query('ANALYZE releases');
  });

  afterAll(() => database?.drop());

  it('finds the newest release of every month, without elements', async () => {
    const found = await new Tenancy(admin).withTenant(agency.instansiId, (tx) =>
      findTrend(tx, { kind: 'unit', ids: [agency.bidangId] }, 'ikm', MONTHS),
    );
    expect(found.map(({ period, ordinal, figure }) => [period, ordinal, figure])).toEqual(
      MONTHS.map((period) => [period, 3, { ikm: 3 }]),
    );
  });

  it('reads the newest by the index, so that it grows neither with others nor with older releases', async () => {
    const plan = await new Tenancy(admin).withTenant(agency.instansiId, async (tx) => {
      const asked: [string, unknown[]][] = [];
      const spy = { query: async (...call: [string, unknown[]]) => (asked.push(call), []) };
      await findTrend(spy as never, { kind: 'unit', ids: [agency.bidangId] }, 'ikm', MONTHS);
      const [sql, parameters] = asked[0]!;
      return JSON.stringify(await tx.query(`EXPLAIN ${sql}`, parameters));
    });
    expect(plan).toContain('Index Scan Backward using releases_ordinal_unique');
    expect(plan).toContain('Limit');
    expect(plan).not.toContain('Seq Scan');
  });
});
