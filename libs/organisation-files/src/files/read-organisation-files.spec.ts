import { makeWorkbook } from '../../../../test/support/product/make-workbook.js';
import { readOrganisationFiles } from './read-organisation-files.js';

const UNITS = [
  ['key', 'name', 'from'],
  ['dinas', 'Dinas', '2020-01-01'],
];

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

const read = (files: Record<string, Uint8Array>) =>
  readOrganisationFiles(Object.keys(files), (name) => Promise.resolve(files[name]!));

describe('readOrganisationFiles', () => {
  it.each([
    ['a title', 'Daftar Unit Kerja\n\nkey,name,from\ndinas,Dinas,2020-01-01\n', 4],
    ['a title as wide as the table', 'Daftar Unit,,\nkey;name;from\ndinas;Dinas;2020-01-01\n', 3],
    ['tabs', 'key\tname\tfrom\ndinas\tDinas\t2020-01-01\n', 2],
    ['Indonesian names', 'Kunci;Nama Unit;Berlaku Dari (tanggal) *\ndinas;Dinas;2020-01-01\n', 2],
    ['columns that were emptied', 'Unit;;;;\nkey;name;from;;\ndinas;Dinas;2020-01-01;;\n', 3],
    ['empty fields left out behind it', 'key;name;from\ndinas;Dinas;2020-01-01;;;\n', 2],
    ['sep= and a title', 'sep=;\nDinas, Kota\nkey;nama;mulai\ndinas;Dinas;2020-01-01\n', 4],
  ])('reads a table with %s', async (_, content, line) => {
    const { tables } = await read({ 'units.csv': text(content) });
    expect(tables.get('units.csv')).toEqual({
      header: ['key', 'name', 'from'],
      rows: [{ line, values: ['dinas', 'Dinas', '2020-01-01'] }],
    });
  });

  it.each(['Units.CSV', 'unit.csv', 'Unit Kerja.csv', 'units.tsv', 'UNITS.txt'])(
    'knows %s by its name',
    async (name) => {
      const { tables } = await read({ [name]: text('key,name,from\ndinas,Dinas,2020-01-01') });
      expect(tables.get('units.csv')).toMatchObject({ source: name, rows: [{ line: 2 }] });
    },
  );

  it('means by kode the code of a code, and leaves alone what is unknown', async () => {
    const { tables } = await read({
      'kode.csv': text('kunci,kode,jenis,kanal,unit_kerja,layanan,catatan\n'),
    });
    expect(tables.get('codes.csv')?.header).toEqual([
      'key',
      'code',
      'kind',
      'channel',
      'unit',
      'service',
      'catatan',
    ]);
  });

  it('names two tables of one kind, and files of other programs', async () => {
    const { tables } = await read({
      'units.csv': text('key'),
      'units.txt': text('key'),
      'officers.xls': text(''),
      'data.ods': text(''),
      'roster.xlsx': text('no workbook'),
    });
    const fault = (name: string) => tables.get(name)?.faults?.[0]?.message;
    expect(fault('units.csv')).toMatch(/units.csv holds the same/);
    expect(fault('officers.csv')).toMatch(/is a .xls file. Save it as .xlsx/);
    expect(fault('data.ods')).toMatch(/is a .ods file/);
    expect(fault('roster.csv')).toMatch(/cannot be read as .xlsx/);
  });
});

describe('a workbook', () => {
  it('is read by the name of the file, below a title, with its digits as they are', async () => {
    const officers = await makeWorkbook({
      Sheet1: [
        ['Daftar Petugas'],
        ['key', 'nama', 'nip', 'bersama'],
        ['sari', ' Sari ', 198609262015052001, true],
      ],
    });
    const { tables } = await read({ 'officers.xlsx': officers });
    expect(tables.get('officers.csv')).toEqual({
      source: 'officers.xlsx',
      header: ['key', 'name', 'nip', 'bersama'],
      rows: [{ line: 3, values: ['sari', 'Sari', '1.98609262015052e+17', 'ya'] }],
    });
  });

  it('is read by the names of its sheets; an unknown one is named, notes and empty ones are not', async () => {
    const { tables } = await read({
      'organisasi.xlsx': await makeWorkbook({
        units: UNITS,
        Loket: [['key', 'nama', 'unit', 'dari']],
        Petunjuk: [['isi semua']],
        Sheet4: [],
        Daftar: [['x']],
      }),
    });
    expect([...tables.keys()]).toEqual([
      'units.csv',
      'counters.csv',
      'organisasi.xlsx, sheet Daftar',
    ]);
    expect(tables.get('units.csv')?.source).toBe('organisasi.xlsx, sheet units');
  });

  it('keeps days as days', async () => {
    const sheet = [UNITS[0]!, ['dinas', 'Dinas', { day: 46349 }]];
    const { tables } = await read({ 'units.xlsx': await makeWorkbook({ units: sheet }) });
    expect(tables.get('units.csv')?.rows[0]?.values).toEqual(['dinas', 'Dinas', '2026-11-23']);
  });

  it('keeps times to the minute, although a file holds each as a fraction of a day', async () => {
    const minutes = Array.from({ length: 24 * 60 }, (_, minute) => minute).slice(1);
    const roster = minutes.map((minute) => ['sari', 'loket-1', { day: 46387 + minute / 1440 }]);
    const { tables } = await read({
      'roster.xlsx': await makeWorkbook({ roster: [['officer', 'counter', 'from'], ...roster] }),
    });
    const two = (part: number): string => String(Math.floor(part)).padStart(2, '0');
    expect(tables.get('roster.csv')?.rows.map(({ values }) => values[2])).toEqual(
      minutes.map((minute) => `2026-12-31T${two(minute / 60)}:${two(minute % 60)}`),
    );
  });

  it('does not cut the seconds of a time, which no roster has', async () => {
    const late = { day: 46387 + (8 * 3600 + 30) / 86_400 };
    const { tables } = await read({
      'roster.xlsx': await makeWorkbook({
        roster: [
          ['officer', 'from'],
          ['sari', late],
        ],
      }),
    });
    expect(tables.get('roster.csv')?.rows[0]?.values[1]).toBe('2026-12-31T08:00:30');
  });
});
