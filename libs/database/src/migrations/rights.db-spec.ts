import type { DataSource } from 'typeorm';
import type { TestAgency } from '../../../../test/support/database/agency.js';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../../test/support/database/database.js';
import { createFullAgency } from '../../../../test/support/database/full-agency.js';
import { createDataSource } from '../connection/connect.js';
import { Tenancy } from '../connection/tenancy.js';

const NO_PERMISSION = { code: '42501' };

/** Not of any agency: instruments are data of the product. */
const COMMON_TABLES = ['instrument_items', 'instrument_versions', 'instruments'];

describe('rights of the database roles', () => {
  let database: TestDatabase;
  let owner: DataSource;
  let admin: DataSource;
  let intake: DataSource;
  let worker: DataSource;
  let own: TestAgency;
  let foreign: TestAgency;

  beforeAll(async () => {
    database = await createTestDatabase();
    const connect = (url: string): Promise<DataSource> =>
      createDataSource({ url, applicationName: 'spec', poolSize: 2 }).initialize();
    owner = await connect(database.urls.owner);
    admin = await connect(database.urls.admin);
    intake = await connect(database.urls.intake);
    worker = await connect(database.urls.worker);
    own = await createFullAgency(owner, intake, 'own');
    foreign = await createFullAgency(owner, intake, 'foreign');
  });

  afterAll(async () => {
    for (const source of [admin, intake, worker, owner]) await source?.destroy();
    await database?.drop();
  });

  /** Tables of the schema that a role may read, wholly or in part. */
  async function readableBy(role: string): Promise<string[]> {
    const rows = await owner.query(
      `SELECT relname FROM pg_class
       WHERE relnamespace = 'suara'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')
         AND has_any_column_privilege($1, oid, 'SELECT') ORDER BY relname`,
      [role],
    );
    return rows.map((row: { relname: string }) => row.relname);
  }

  const count = async (source: { query: DataSource['query'] }, table: string): Promise<number> =>
    (await source.query(`SELECT count(*)::integer AS n FROM ${table}`))[0].n;

  it('admin reads the organisation, figures, users and sessions, and nothing that citizens said', async () => {
    expect(await readableBy('suara_admin')).toEqual(
      [
        ...COMMON_TABLES,
        'administrator_actions',
        'assignments',
        'invitations',
        'known_origins',
        'recovery_codes',
        'cases',
        'closed_periods',
        'code_successions',
        'codes',
        'comment_batches',
        'comments',
        'counter_locations',
        'counter_services',
        'counters',
        'decisions',
        'displays',
        'export_chunks',
        'export_jobs',
        'figures',
        'free_services',
        'instansi',
        'level_contrasts',
        'locations',
        'looks',
        'marks',
        'missing_figures',
        'objections',
        'office_networks',
        'officers',
        'own_figures',
        'period_requests',
        'persons_served',
        'persons_served_log',
        'replies',
        'review_symmetry',
        'roster',
        'roster_corrections',
        'services',
        'sessions',
        'ticket_keys',
        'unit_successions',
        'unit_versions',
        'units',
        'users',
        'waiting_corrections',
      ].sort(),
    );
  });

  const PROOF_TABLES = ['proof_seals', 'proof_leaves', 'proof_places', 'proof_deliveries'];
  const CELL_TABLES = [
    'person_cells',
    'answer_cells',
    'settled_days',
    'aggregation_state',
    'clock_looks',
    'figure_makings',
  ];
  it.each([
    'ratings',
    'journal',
    'tickets',
    'case_ratings',
    'judged_days',
    'respondent_profiles',
    ...CELL_TABLES,
    ...PROOF_TABLES,
  ])('admin cannot select %s, with a tenant or without', async (table) => {
    await expect(count(admin, table)).rejects.toMatchObject(NO_PERMISSION);
    const inTenant = new Tenancy(admin).withTenant(own.instansiId, (tx) => count(tx, table));
    await expect(inTenant).rejects.toMatchObject(NO_PERMISSION);
  });

  it('admin without a tenant reads nothing from any tenant table, and does not raise', async () => {
    const read = async (source: DataSource): Promise<[string, number][]> => {
      const counts: [string, number][] = [];
      for (const table of await tenantTables()) counts.push([table, await count(source, table)]);
      return counts;
    };
    expect((await read(owner)).filter(([, rows]) => rows < 2)).toEqual([]);
    const fresh = await createDataSource({
      url: database.urls.admin,
      applicationName: 'spec',
      poolSize: 1,
    }).initialize();
    try {
      expect((await read(fresh)).filter(([, rows]) => rows !== 0)).toEqual([]);
      // after a tenant's transaction the setting is '' on this connection, no longer NULL
      await new Tenancy(fresh).withTenant(own.instansiId, (tx) => count(tx, 'units'));
      const [{ setting }] = await fresh.query(
        `SELECT current_setting('app.instansi_id', true) AS setting`,
      );
      expect(setting).toBe('');
      expect((await read(fresh)).filter(([, rows]) => rows !== 0)).toEqual([]);
    } finally {
      await fresh.destroy();
    }
  });

  it('admin with a tenant reads the rows of that tenant only', async () => {
    for (const table of await tenantTables()) {
      const column = table === 'instansi' ? 'id' : 'instansi_id';
      const tenants = await new Tenancy(admin).withTenant(own.instansiId, (tx) =>
        tx.query(`SELECT DISTINCT ${column} AS tenant FROM ${table}`),
      );
      expect([table, tenants]).toEqual([table, [{ tenant: own.instansiId }]]);
    }
  });

  async function tenantTables(): Promise<string[]> {
    const readable = await readableBy('suara_admin');
    return readable.filter((table) => !COMMON_TABLES.includes(table));
  }

  it('row-level security is forced on every table that carries a tenant', async () => {
    const bare = await owner.query(
      `SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
       WHERE c.relnamespace = 'suara'::regnamespace AND c.relkind IN ('r', 'p')
         AND (a.attname = 'instansi_id' OR (c.relname = 'instansi' AND a.attname = 'id'))
         AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
    );
    expect(bare).toEqual([]);
  });

  it('admin cannot write a row of another tenant', async () => {
    const [user] = await owner.query('SELECT id FROM users WHERE instansi_id = $1', [
      foreign.instansiId,
    ]);
    const forged = new Tenancy(admin).withTenant(own.instansiId, (tx) =>
      tx.query('INSERT INTO sessions VALUES (sha256($1), $2, $3, now(), now())', [
        'forged',
        foreign.instansiId,
        user.id,
      ]),
    );
    await expect(forged).rejects.toMatchObject({
      ...NO_PERMISSION,
      message: expect.stringContaining('row-level security'),
    });
  });

  it.each([
    [
      'services_unit_fk',
      `INSERT INTO services (instansi_id, unit_id, key, name, valid)
       VALUES ($1, $2, 'forged', 'Forged', '[2026-01-01,)')`,
    ],
    [
      'counters_unit_fk',
      `INSERT INTO counters (instansi_id, unit_id, key, name) VALUES ($1, $2, 'forged', 'Forged')`,
    ],
    [
      'unit_versions_unit_fk',
      `INSERT INTO unit_versions (instansi_id, unit_id, valid, name)
       VALUES ($1, $2, '[2026-01-01,)', 'Forged')`,
    ],
    [
      'assignments_unit_fk',
      `INSERT INTO assignments (instansi_id, unit_id, officer_id, valid)
       SELECT $1, $2, id, '[2026-01-01,)' FROM officers WHERE instansi_id = $1 LIMIT 1`,
    ],
  ])('a forged unit id breaks %s', async (constraint, forgery) => {
    const forged = owner.query(forgery, [own.instansiId, foreign.dinasId]);
    await expect(forged).rejects.toMatchObject({ code: '23503', constraint });
  });

  it('intake can select no table, and worker and admin cannot write what citizens said', async () => {
    expect(await readableBy('suara_intake')).toEqual([]);
    await expect(count(intake, 'ratings')).rejects.toMatchObject(NO_PERMISSION);
    for (const source of [worker, admin]) {
      await expect(source.query('DELETE FROM ratings')).rejects.toMatchObject(NO_PERMISSION);
      await expect(source.query('DELETE FROM journal')).rejects.toMatchObject(NO_PERMISSION);
      await expect(source.query(`UPDATE figures SET n = 99`)).rejects.toMatchObject(NO_PERMISSION);
    }
  });
});
