import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULE_VERSION } from '@app/statistics';
import {
  type Connection,
  createTestDatabase,
  type TestDatabase,
} from '../../../../test/support/database/database.js';
import { loadDump } from '../../../../test/support/database/load-dump.js';
import { takeSnapshot } from '../../../../test/support/database/schema-snapshot.js';
import { migrate } from './migrate.js';

const SNAPSHOT = join(__dirname, '../../sql/snapshot.sql');
/** What is made anew from the journal: cells, and the figures of before there were closed periods. */
const REPLACED = [
  'answer_cells',
  'respondent_cells',
  'releases',
  'released_cells',
  'release_extents',
];

let database: TestDatabase;
let owner: Connection;

beforeEach(async () => {
  database = await createTestDatabase();
  owner = await database.connect('owner');
});

afterEach(() => database.drop());

it('a new database holds what snapshot.sql shows', async () => {
  const snapshot = await takeSnapshot(owner);
  if (process.env['UPDATE_SNAPSHOT']) writeFileSync(SNAPSHOT, snapshot);
  expect(snapshot).toBe(readFileSync(SNAPSHOT, 'utf8'));
});

it('a database of before the baseline comes to the same schema and keeps every row', async () => {
  await loadDump(database.superuserUrl);
  const before = await countRows();
  await migrate(database.urls.owner);
  expect(await takeSnapshot(owner)).toBe(readFileSync(SNAPSHOT, 'utf8'));
  const kept = Object.entries(before).filter(([name]) => !REPLACED.includes(name));
  expect(await countRows()).toMatchObject(Object.fromEntries(kept));
  expect(before['ratings']).toBe(150);
  expect(await migrate(database.urls.owner)).toEqual([]);
});

it('a database that stopped in the middle of the old migrations is refused', async () => {
  await owner.query(`UPDATE schema_migrations SET name = 'Ratings1764000000003'`);
  await expect(migrate(database.urls.owner)).rejects.toThrow(/Start on a new, empty database/);
});

it('a raised rule version reaches an installed database', async () => {
  await owner.query(`CREATE OR REPLACE FUNCTION hour_block_of(p_local timestamp) RETURNS smallint
    LANGUAGE sql IMMUTABLE AS 'SELECT 9::smallint'`);
  await migrate(database.urls.owner);
  expect(await functionBody('hour_block_of')).not.toContain('9::smallint');
  expect(await functionBody('append_ratings')).toContain(
    `${RULE_VERSION}::smallint AS rule_version`,
  );
});

it('a value that was added to a list of the code reaches an installed database', async () => {
  await owner.query(`ALTER TABLE users DROP CONSTRAINT users_role_check,
    ADD CONSTRAINT users_role_check CHECK (role IN ('administrator'))`);
  await owner.query(`ALTER TABLE export_jobs DROP CONSTRAINT export_jobs_format_check,
    ADD CONSTRAINT export_jobs_format_check CHECK (format = 'csv')`);
  await owner.query(`ALTER TABLE instrument_items DROP CONSTRAINT instrument_items_kind_check,
    ADD CONSTRAINT instrument_items_kind_check CHECK (kind <> 'later')`);
  expect(await takeSnapshot(owner)).not.toBe(readFileSync(SNAPSHOT, 'utf8'));
  await migrate(database.urls.owner);
  expect(await takeSnapshot(owner)).toBe(readFileSync(SNAPSHOT, 'utf8'));
});

it('an instrument that was added to the files reaches an installed database', async () => {
  const items = (): Promise<unknown> =>
    owner.query('SELECT * FROM instrument_items ORDER BY position');
  const added = await items();
  await owner.query(
    'DELETE FROM instrument_items; DELETE FROM instrument_versions; DELETE FROM instruments',
  );
  await migrate(database.urls.owner);
  expect(await items()).toEqual(added);
  expect(added).toHaveLength(22);
});

async function functionBody(name: string): Promise<string> {
  const [{ body }] = await owner.query(
    `SELECT pg_get_functiondef(to_regproc('suara.' || $1)) AS body`,
    [name],
  );
  return body;
}

/** How many rows each table holds, but for the log of migrations itself. */
async function countRows(): Promise<Record<string, number>> {
  const tables: { name: string }[] = await owner.query(
    `SELECT relname AS name FROM pg_class
     WHERE relnamespace = 'suara'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
       AND relname <> 'schema_migrations' ORDER BY relname`,
  );
  const counts: [string, number][] = [];
  for (const { name } of tables) {
    const [{ n }] = await owner.query(`SELECT count(*)::integer AS n FROM ${name}`);
    counts.push([name, n]);
  }
  return Object.fromEntries(counts);
}
