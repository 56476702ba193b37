import { createDataSource } from '@app/database';
import type { DataSource } from 'typeorm';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../../test/support/database/database.js';
import { ORGANISATION, tablesOf } from '../../../../test/support/database/organisation-tables.js';
import { changedAnything, importOrganisation, type ImportReport } from './index.js';

/** 2026-07-16 already where the agency is. */
const NOW = new Date('2026-07-15T20:00:00Z');

describe('services without a fee in the files', () => {
  let database: TestDatabase;
  let owner: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = await createDataSource({
      url: database.urls.owner,
      applicationName: 'import-free-services.db-spec',
    }).initialize();
  });
  beforeEach(() => owner.query('TRUNCATE instansi CASCADE'));
  afterAll(async () => {
    await owner.destroy();
    await database.drop();
  });

  /** Imports the sample with these words in the column `free` of KTP, KK and Pajak. */
  const load = (ktp: string, kk: string, pajak: string): Promise<ImportReport> =>
    importOrganisation(
      owner,
      tablesOf({
        ...ORGANISATION,
        'services.csv': `key,unit,name,free,from,to
ktp,bidang,KTP-el,${ktp},2020-01-01,
kk,bidang,Kartu Keluarga,${kk},2021-01-01,2027-01-01
pajak,gerai,Pajak,${pajak},2020-01-01,`,
      }),
      { dryRun: false, now: NOW },
    );

  const freeDays = (): Promise<unknown> =>
    owner.query(
      `SELECT s.key, f.valid FROM free_services f JOIN services s ON s.id = f.service_id ORDER BY 1, 2`,
    );

  it('are free on all their days when they are new, and again is harmless', async () => {
    const report = await load('ya', 'YA', 'tidak');
    expect(report.tables.find(({ table }) => table === 'free_services')).toMatchObject({
      created: 2,
    });
    const days = [
      { key: 'kk', valid: '[2021-01-01,)' },
      { key: 'ktp', valid: '[2020-01-01,)' },
    ];
    expect(await freeDays()).toEqual(days);
    expect(changedAnything(await load('ya', 'ya', 'tidak'))).toBe(false);
    expect(await freeDays()).toEqual(days);
  });

  it('change from tomorrow on when they are stored already', async () => {
    await load('ya', 'tidak', '');
    await load('tidak', 'ya', 'ya');
    expect(await freeDays()).toEqual([
      { key: 'kk', valid: '[2026-07-17,)' },
      { key: 'ktp', valid: '[2020-01-01,2026-07-17)' },
      { key: 'pajak', valid: '[2026-07-17,)' },
    ]);
  });

  it('stay as they are where the field is empty or the column is missing', async () => {
    await load('ya', '', '');
    const days = await freeDays();
    expect(changedAnything(await load('', '', ''))).toBe(false);
    await importOrganisation(owner, tablesOf(), { dryRun: false, now: NOW });
    expect(await freeDays()).toEqual(days);
  });

  it('are refused in other words', async () => {
    await expect(load('gratis', '', '')).rejects.toThrow(
      'services.csv, line 2, column free: "gratis" is not accepted. Write ya, tidak.',
    );
  });
});
