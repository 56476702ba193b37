import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../../test/support/database/database.js';
import { organisationContent } from '../../../../test/support/database/organisation-content.js';
import {
  ORGANISATION,
  tablesOf,
  withLine,
} from '../../../../test/support/database/organisation-tables.js';
import { createDataSource } from '@app/database';
import {
  changedAnything,
  countAgencies,
  type ImportOptions,
  type ImportReport,
  importOrganisation,
} from './index.js';

type Files = Readonly<Record<string, string>>;

/** Before the shift of line 6 of the sample's roster, after the others. */
const NOW = new Date('2026-07-15T00:00:00Z');

describe('importOrganisation', () => {
  let database: TestDatabase;
  let owner: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = await createDataSource({
      url: database.urls.owner,
      applicationName: 'import-organisation.db-spec',
    }).initialize();
  });
  beforeEach(() => owner.query('TRUNCATE instansi CASCADE'));
  afterAll(async () => {
    await owner.destroy();
    await database.drop();
  });

  const load = (files: Files = ORGANISATION, options: Partial<ImportOptions> = {}) =>
    importOrganisation(owner, tablesOf(files), { dryRun: false, now: NOW, ...options });

  const content = () => organisationContent(owner);

  const counts = (report: ImportReport, table: string) =>
    report.tables.find((one) => one.table === table);

  it('stores every table and says how many rows', async () => {
    const report = await load();
    const created = report.tables.map(({ table, created }) => [table, created]);
    expect(Object.fromEntries(created)).toEqual({
      instansi: 1,
      officers: 3,
      units: 3,
      unit_versions: 4,
      locations: 2,
      services: 3,
      free_services: 0,
      counters: 3,
      counter_services: 5,
      counter_locations: 3,
      assignments: 4,
      roster: 5,
      codes: 4,
    });
    expect(await content()).toHaveLength(1 + 4 + 2 + 3 + 3 + 5 + 3 + 3 + 4 + 5 + 4);
    expect(await countAgencies(owner)).toBe(1);
  });

  it('keeps what the files say', async () => {
    await load();
    expect(await content()).toEqual(
      expect.arrayContaining([
        { row: ['version', 'dinas', false, '[2026-07-01,)', 'Dinas Baru', null, 'budi'] },
        { row: ['officer', 'sari', 'Sari Contoh', 'Sari', '198609262015052001', 'PNS'] },
        { row: ['place', 'loket-1', 'sorong', '[2026-07-01,)'] },
        { row: ['offer', 'loket-1', 'kk', '[2020-01-01,2026-07-01)'] },
        {
          row: [
            'code',
            'badge',
            'resmi',
            'field',
            'bidang',
            null,
            'ktp',
            null,
            'sari',
            '[2026-01-01,)',
          ],
        },
      ]),
    );
  });

  it('changes nothing the second time, and says so', async () => {
    const first = await load();
    const before = await owner.query('SELECT key, code, xmin::text FROM codes ORDER BY key');
    const second = await load();
    expect(changedAnything(first)).toBe(true);
    expect(changedAnything(second)).toBe(false);
    expect(await owner.query('SELECT key, code, xmin::text FROM codes ORDER BY key')).toEqual(
      before,
    );
    expect(second.codes.map(({ generated }) => generated)).toEqual([false, false, false, false]);
  });

  it('stores the same whatever the order of the rows', async () => {
    await load();
    const expected = await content();
    const shuffled = (file: string) => {
      const [header = '', ...rows] = ORGANISATION[file]?.split('\n') ?? [];
      return fc
        .shuffledSubarray(rows, { minLength: rows.length })
        .map((body): [string, string] => [file, [header, ...body].join('\n')]);
    };
    await fc.assert(
      fc.asyncProperty(fc.tuple(...Object.keys(ORGANISATION).map(shuffled)), async (files) => {
        await owner.query('TRUNCATE instansi CASCADE');
        await load(Object.fromEntries(files));
        expect(await content()).toEqual(expected);
      }),
      { numRuns: 8 },
    );
  });

  it('stores nothing in a dry run, and reports the same', async () => {
    const dry = await load(ORGANISATION, { dryRun: true });
    expect(await content()).toEqual([]);
    expect(await countAgencies(owner)).toBe(0);
    expect(dry.tables).toEqual((await load()).tables);
  });

  it('updates rows in place and replaces versions', async () => {
    await load();
    const ids = await owner.query('SELECT id FROM units ORDER BY key');
    const files = withLine('units.csv', 3, 'dinas,Dinas Terbaru,,budi,,2026-08-01,');
    const earlier = withLine(
      'units.csv',
      2,
      'dinas,Dinas Lama,,sari,,2020-01-01,2026-08-01',
      files,
    );
    const report = await load(withLine('locations.csv', 2, 'mpp,MPP Baru,', earlier));
    expect(counts(report, 'unit_versions')).toMatchObject({ created: 2, removed: 2, unchanged: 2 });
    expect(counts(report, 'locations')).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    expect(await owner.query('SELECT id FROM units ORDER BY key')).toEqual(ids);
  });

  it('leaves alone what the files no longer name', async () => {
    await load();
    const before = await content();
    const report = await load({
      'instansi.csv': ORGANISATION['instansi.csv'] ?? '',
      'units.csv': 'key,name,parent,guest,from\ngerai,Gerai Tamu,,ya,2020-01-01',
    });
    expect(counts(report, 'unit_versions')).toMatchObject({ created: 1, removed: 1 });
    expect(await content()).toHaveLength(before.length);
  });

  it('moves the end of an assignment and of a shift in the future, keeping their ids', async () => {
    await load(withLine('roster.csv', 0, 'sari,loket-1,2026-09-01T00:00,2030-01-01T00:00'));
    const ids = await owner.query(
      'SELECT id FROM roster UNION SELECT id FROM assignments ORDER BY id',
    );
    const leaves = withLine(
      'officers.csv',
      3,
      'sari,Sari Contoh,Sari,198609262015052001,PNS,bidang,2026-01-01,2026-10-01',
    );
    const report = await load(
      withLine('roster.csv', 0, 'sari,loket-1,2026-09-01T00:00,2026-10-01T00:00', leaves),
    );
    expect(counts(report, 'assignments')).toMatchObject({ updated: 1, unchanged: 3 });
    expect(counts(report, 'roster')).toMatchObject({ updated: 1, unchanged: 5 });
    expect(
      await owner.query('SELECT id FROM roster UNION SELECT id FROM assignments ORDER BY id'),
    ).toEqual(ids);
  });

  it('imports 10,000 shifts in seconds', async () => {
    const day = (at: number) =>
      new Date(Date.UTC(2026, 0, 1) + at * 86_400_000).toISOString().slice(0, 10);
    const counters = Array.from(
      { length: 10 },
      (_, at) => `loket-x${at},bidang,Loket X${at},,mpp,ktp,2020-01-01,`,
    );
    const shifts = counters.flatMap((_, at) =>
      Array.from({ length: 1000 }, (_, n) => `budi,loket-x${at},${day(n)}T08:00,${day(n)}T16:00`),
    );
    const files = withLine(
      'counters.csv',
      0,
      counters.join('\n'),
      withLine('roster.csv', 0, shifts.join('\n')),
    );
    const begin = performance.now();
    expect(counts(await load(files), 'roster')).toMatchObject({ created: 10_005 });
    expect(counts(await load(files), 'roster')).toMatchObject({ unchanged: 10_005 });
    expect(performance.now() - begin).toBeLessThan(30_000);
  }, 60_000);
});
