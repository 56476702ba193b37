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
import { submitCommand } from '../../../../test/support/intake/rating-commands.js';
import { createDataSource } from '@app/database';
import { PostgresRatingStore } from '../ratings/index.js';
import { type ImportError, ImportRefused } from '@app/organisation-files';
import { importOrganisation } from './index.js';

type Files = Readonly<Record<string, string>>;

const NOW = new Date('2026-07-15T00:00:00Z');

describe('importOrganisation, when the files contradict what is stored,', () => {
  let database: TestDatabase;
  let owner: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = await createDataSource({
      url: database.urls.owner,
      applicationName: 'import-refusals.db-spec',
    }).initialize();
  });
  beforeEach(() => owner.query('TRUNCATE instansi CASCADE'));
  afterAll(async () => {
    await owner.destroy();
    await database.drop();
  });

  const load = (files: Files = ORGANISATION) =>
    importOrganisation(owner, tablesOf(files), { dryRun: false, now: NOW });
  const content = () => organisationContent(owner);

  async function refusal(files: Files): Promise<string[]> {
    const error: unknown = await load(files).catch((thrown: unknown) => thrown);
    if (!(error instanceof ImportRefused)) {
      throw new Error('the import was not refused', { cause: error });
    }
    return error.errors.map(({ file, line, column }: ImportError) => `${file}:${line}:${column}`);
  }

  it('stores nothing when only the last file is refused by the database', async () => {
    await load();
    const other = withLine('instansi.csv', 2, 'kota-lain,Kota Lain,UJI,Asia/Jakarta');
    const before = await content();
    expect(await refusal(other)).toEqual(['codes.csv:5:code']);
    expect(await content()).toEqual(before);
  });

  const contradictions: [what: string, files: Files, where: string[]][] = [
    [
      'another end of a shift that is over',
      withLine('roster.csv', 3, 'budi,loket-1,2026-03-01T00:00,2026-04-01T00:00'),
      ['roster.csv:3:from'],
    ],
    [
      'a shift over a stored one',
      withLine(
        'roster.csv',
        3,
        'budi,loket-1,2026-02-28T00:00,2026-03-05T00:00',
        withLine('roster.csv', 2, 'sari,loket-1,2026-01-01T00:00,2026-02-01T00:00'),
      ),
      ['roster.csv:2:from', 'roster.csv:3:from'],
    ],
    [
      'an assignment that began on another day',
      withLine(
        'officers.csv',
        4,
        'budi,Budi Contoh,Budi,199002282023211001,PPPK,bidang,2020-02-01,',
      ),
      ['officers.csv:4:from'],
    ],
    [
      'a service in another unit',
      withLine(
        'services.csv',
        4,
        'pajak,dinas,Pajak,2020-01-01,',
        withLine('counters.csv', 5, 'loket-3,gerai,Loket 3,,,,2020-01-01,'),
      ),
      ['services.csv:4:unit'],
    ],
    [
      'a counter in another unit',
      withLine('counters.csv', 5, 'loket-3,dinas,Loket 3,,,,2020-01-01,'),
      ['counters.csv:5:unit'],
    ],
    [
      'another code for a printed one',
      withLine('codes.csv', 5, 'ulang,C0NT0H015,uji,paper,dinas,,,,'),
      ['codes.csv:5:code'],
    ],
    [
      'a code under another key',
      withLine('codes.csv', 5, 'ulang-2,7KQ2M9TXW,uji,paper,dinas,,,,'),
      ['codes.csv:5:code'],
    ],
    [
      'another kind of a code',
      withLine('codes.csv', 5, 'ulang,7KQ2M9TXW,resmi,paper,dinas,,,,'),
      ['codes.csv:5:kind'],
    ],
    [
      'a NIP under another key',
      withLine(
        'officers.csv',
        4,
        'ani,Budi,Budi,199002282023211001,PPPK,bidang,2020-01-01,',
        withLine(
          'units.csv',
          3,
          'dinas,Dinas Baru,,sari,,2026-07-01,',
          withLine(
            'roster.csv',
            3,
            'sari,loket-1,2026-03-01T00:00,2026-05-01T00:00',
            withLine('roster.csv', 5, 'sari,loket-2,2026-03-03T08:00,2026-03-03T16:00'),
          ),
        ),
      ),
      ['officers.csv:4:nip'],
    ],
  ];

  it.each(contradictions)('refuses %s after a first import', async (_what, files, where) => {
    await load();
    const before = await content();
    expect(await refusal(files)).toEqual(where);
    expect(await content()).toEqual(before);
  });

  it('tells a contradicted shift in the time of the file', async () => {
    await load();
    const moved = withLine('roster.csv', 3, 'budi,loket-1,2026-03-01T00:00,2026-04-01T00:00');
    await expect(load(moved)).rejects.toThrow(
      'from 2026-03-01T00:00 to 2026-05-01T00:00 (Asia/Jakarta), which',
    );
  });

  it('refuses to unmark an agency whose test codes are in use', async () => {
    await load();
    const files = withLine('instansi.csv', 2, 'kota-uji,Kota Uji,,Asia/Jakarta');
    expect(await refusal({ ...files, 'codes.csv': 'key,kind,channel,unit' })).toEqual([
      'instansi.csv:2:marking',
    ]);
  });

  it.each(['CONTOH', 'UJI'])('never marks a real agency %s, rated or not', async (marking) => {
    const codes = { 'codes.csv': 'key,kind,channel,unit' };
    const marked = (word: string): Files => ({
      ...withLine('instansi.csv', 2, `kota-uji,Kota Uji,${word},Asia/Jakarta`),
      ...codes,
    });
    await load(marked(''));
    const before = await content();
    expect(await refusal(marked(marking))).toEqual(['instansi.csv:2:marking']);
    expect(await content()).toEqual(before);
  });

  it('changes a marking only while nobody has rated', async () => {
    const codes = { 'codes.csv': 'key,kind,channel,unit\nunit,resmi,poster,dinas' };
    const marked = (word: string): Files => ({
      ...withLine('instansi.csv', 2, `kota-uji,Kota Uji,${word},Asia/Jakarta`),
      ...codes,
    });
    await load(marked('CONTOH'));
    await load(marked('UJI'));
    const [{ code }] = await owner.query('SELECT code FROM codes');
    await new PostgresRatingStore(await database.connect('intake')).append([
      submitCommand({ code }),
    ]);
    for (const word of ['', 'CONTOH']) {
      expect(await refusal(marked(word))).toEqual(['instansi.csv:2:marking']);
    }
    await load(marked('UJI'));
  });

  it('names the file when the database has the last word', async () => {
    await load();
    const noLongerShared = withLine(
      'counters.csv',
      4,
      'loket-2,bidang,Loket 2,,mpp,kk,2020-01-01,',
    );
    const roster = 'officer,counter,from,to';
    expect(await refusal({ ...noLongerShared, 'roster.csv': roster })).toEqual([
      'roster.csv:0:from',
    ]);
  });
});
