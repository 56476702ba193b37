import fc from 'fast-check';
import {
  ORGANISATION,
  tablesOf,
  withLine,
} from '../../../../test/support/database/organisation-tables.js';
import { type ImportError, ImportRefused } from '../findings/import-error.js';
import { checkOrganisation, type Organisation } from './check-organisation.js';

function errorsOf(files: Readonly<Record<string, string>>): readonly ImportError[] {
  try {
    checkOrganisation(tablesOf(files));
  } catch (error) {
    if (error instanceof ImportRefused) {
      return error.errors;
    }
    throw error;
  }
  return [];
}

const positions = (files: Readonly<Record<string, string>>) =>
  errorsOf(files).map(({ file, line, column }) => `${file}:${line}:${column}`);

const without = (file: string) =>
  Object.fromEntries(Object.entries(ORGANISATION).filter(([name]) => name !== file));

/** What is wrong => file and line (0: a further one) => what stands there => where the errors are. */
const LINES = `
a missing column => locations.csv 1 => key,nama,time_zone => locations.csv:1:nama locations.csv:1:name
an unknown column => locations.csv 1 => key,name,zone => locations.csv:1:zone
a doubled column => locations.csv 1 => key,name,name => locations.csv:1:name
two agencies => instansi.csv 0 => lain,Lain,UJI,Asia/Jakarta => instansi.csv:3:
a marking that is none => instansi.csv 2 => kota-uji,Kota Uji,percobaan,Asia/Jakarta => instansi.csv:2:marking
an offset for a time zone => instansi.csv 2 => kota-uji,Kota Uji,UJI,+07:00 => instansi.csv:2:time_zone
a short name for a time zone => locations.csv 3 => sorong,Kantor,VST => locations.csv:3:time_zone
an unknown time zone => locations.csv 3 => sorong,Kantor,Asia/Sorong => locations.csv:3:time_zone
an empty required field => units.csv 4 => bidang,,dinas,,,2020-01-01, => units.csv:4:name
a key with capitals => locations.csv 0 => Mpp2,MPP 2, => locations.csv:4:key
a NIP for a key => locations.csv 0 => 198609262015052001,MPP 2, => locations.csv:4:key
a NIP in a public name => locations.csv 0 => mpp2,Sari 19860926 201505 2 001, => locations.csv:4:name
a day that does not exist => units.csv 4 => bidang,Bidang,dinas,,,2026-02-29, => units.csv:4:from
a day as the United States write it => units.csv 4 => bidang,Bidang,dinas,,,11/23/2026, => units.csv:4:from
a year of two digits => units.csv 4 => bidang,Bidang,dinas,,,01/02/26, => units.csv:4:from
a year of long ago => units.csv 4 => bidang,Bidang,dinas,,,0020-01-01, => units.csv:4:from
an end that is no end => units.csv 4 => bidang,Bidang,dinas,,,2020-01-01,2020-01-01 => units.csv:4:to
a parent that is no unit => units.csv 5 => gerai,Gerai,kantor,,ya,2020-01-01, => units.csv:5:parent
a head who is no officer => units.csv 5 => gerai,Gerai,dinas,siti,ya,2020-01-01, => units.csv:5:head
a unit above itself => units.csv 5 => gerai,Gerai,gerai,,ya,2020-01-01, => units.csv:5:parent
a circle that begins later => units.csv 3 => dinas,Dinas,bidang,,,2026-07-01, => units.csv:4:parent
overlapping versions => units.csv 3 => dinas,Dinas,,,,2026-06-30, => units.csv:3:from
a unit that is and is not a guest => units.csv 3 => dinas,Dinas,,,ya,2026-07-01, => units.csv:3:guest
a location twice => locations.csv 0 => mpp,Mal, => locations.csv:4:key
a service twice => services.csv 0 => ktp,bidang,KTP,2020-01-01, => services.csv:5:key
a service of no unit => services.csv 0 => akta,kantor,Akta,2020-01-01, => services.csv:5:unit
a counter at no location => counters.csv 5 => loket-3,gerai,Loket 3,,balai,pajak,2020-01-01, => counters.csv:5:location
a counter for an unknown service => counters.csv 5 => loket-3,gerai,Loket 3,,,pajak|sim,2020-01-01, => counters.csv:5:services
a service listed twice => counters.csv 5 => loket-3,gerai,Loket 3,,,pajak|pajak,2020-01-01, => counters.csv:5:services
a counter for the service of another unit => counters.csv 5 => loket-3,gerai,Loket 3,,,ktp,2020-01-01, => counters.csv:5:services
a counter that changes its unit => counters.csv 3 => loket-1,gerai,Loket 1,,mpp,pajak,2026-07-01, => counters.csv:3:unit roster.csv:6:counter
"yes" for ya => counters.csv 5 => loket-3,gerai,Loket 3,yes,,pajak,2020-01-01, => counters.csv:5:shared
an officer with two names => officers.csv 3 => sari,Sari Lain,Sari,198609262015052001,PNS,bidang,2026-01-01, => officers.csv:3:name
an officer with a short NIP => officers.csv 4 => budi,Budi Contoh,Budi,19900228,PPPK,bidang,2020-01-01, => officers.csv:4:nip
an officer with a born-never NIP => officers.csv 4 => budi,Budi Contoh,Budi,199002302023211001,PPPK,bidang,2020-01-01, => officers.csv:4:nip
two officers with one NIP => officers.csv 4 => budi,Budi Contoh,Budi,198609262015052001,PNS,bidang,2020-01-01, => officers.csv:4:nip
a NIP in a first name => officers.csv 5 => tono,Tono,198609262015052001,,NON_ASN,gerai,2020-01-01, => officers.csv:5:public_name
an officer twice at one unit => officers.csv 0 => tono,Tono Contoh,Tono,,NON_ASN,gerai,2026-01-01, => officers.csv:6:from
an officer of no unit => officers.csv 0 => siti,Siti,Siti,,NON_ASN,kantor,2026-01-01, => officers.csv:6:unit
a shift of nobody => roster.csv 0 => siti,loket-1,2026-09-01T08:00,2026-09-01T16:00 => roster.csv:7:officer
a shift nowhere => roster.csv 0 => sari,loket-9,2026-09-01T08:00,2026-09-01T16:00 => roster.csv:7:counter
a shift on a day instead of a time => roster.csv 0 => sari,loket-1,2026-09-01,2026-09-01T16:00 => roster.csv:7:from
a shift at 24 o'clock => roster.csv 0 => sari,loket-1,2026-09-01T08:00,2026-09-01T24:00 => roster.csv:7:to
a shift that ends first => roster.csv 0 => sari,loket-1,2026-09-01T16:00,2026-09-01T08:00 => roster.csv:7:to
two shifts at a counter => roster.csv 0 => budi,loket-1,2026-08-03T15:59,2026-08-03T17:00 => roster.csv:7:from
an officer twice at a shared counter => roster.csv 0 => budi,loket-2,2026-03-02T15:00,2026-03-02T17:00 => roster.csv:7:from
a shift at a counter of another unit => roster.csv 0 => budi,loket-3,2026-03-02T15:00,2026-03-02T17:00 => roster.csv:7:counter
a shift before the assignment => roster.csv 0 => tono,loket-3,2026-06-01T00:00,2026-06-01T01:00 => roster.csv:7:from
a shift after the assignment => roster.csv 0 => tono,loket-3,2026-05-31T08:00,2026-06-01T00:01 => roster.csv:7:to
a shift across two assignments => roster.csv 2 => sari,loket-1,2025-12-01T00:00,2026-03-01T00:00 => roster.csv:2:to
a shift before the counter => roster.csv 0 => sari,loket-1,2019-12-31T08:00,2019-12-31T16:00 => roster.csv:7:from
a code with a wrong check character => codes.csv 5 => ulang,7KQ2M9TX7,uji,paper,dinas,,,, => codes.csv:5:code
a code twice => codes.csv 4 => badge,7kq-2m9-txw,resmi,field,bidang,,ktp,,sari => codes.csv:5:code
a NIP for the key of a code => codes.csv 4 => 198609262015052001,,resmi,field,bidang,,,,sari => codes.csv:4:key
an unknown channel => codes.csv 3 => unit,,resmi,brosur,dinas,,,, => codes.csv:3:channel
a code for nothing known => codes.csv 3 => unit,,resmi,poster,kantor,balai,sim,loket-9,siti => codes.csv:3:counter codes.csv:3:location codes.csv:3:officer codes.csv:3:service codes.csv:3:unit
a code of another unit than its counter => codes.csv 2 => poster-1,,resmi,poster,gerai,,,loket-1, => codes.csv:2:counter
a code of another unit than its service => codes.csv 3 => unit,,resmi,poster,dinas,,ktp,, => codes.csv:3:service
a badge of another unit than its officer => codes.csv 4 => badge,,resmi,field,gerai,,,,sari => codes.csv:4:officer
a test code in a real agency => instansi.csv 2 => kota-uji,Kota Uji,,Asia/Jakarta => codes.csv:5:kind
`
  .trim()
  .split('\n')
  .map((row): [what: string, file: string, line: number, text: string, where: string[]] => {
    const [what = '', at = '', text = '', where = ''] = row.split(' => ');
    const [file = '', line = ''] = at.split(' ');
    return [what, file, Number(line), text, where.split(' ')];
  });

describe('checkOrganisation', () => {
  it('accepts files that fit together', () => {
    expect(errorsOf(ORGANISATION)).toEqual([]);
  });

  it('needs no more than the agency and its units', () => {
    const units = 'key,name,from\ndinas,Dinas,2020-01-01';
    const files = { 'instansi.csv': ORGANISATION['instansi.csv'] ?? '', 'units.csv': units };
    expect(errorsOf(files)).toEqual([]);
  });

  it('reads local times in the zone of the place where the counter stood on that day', () => {
    const { shifts } = checkOrganisation(tablesOf());
    const inJakarta = shifts.find(({ line }) => line === 4);
    const inSorong = shifts.find(({ line }) => line === 6);
    expect(inJakarta?.from).toBe(Date.parse('2026-03-02T08:00+07:00'));
    expect(inSorong?.from).toBe(Date.parse('2026-08-03T08:00+09:00'));
  });

  it('puts a shift under the assignment during which it falls', () => {
    const { shifts } = checkOrganisation(tablesOf());
    expect(shifts[0]).toMatchObject({
      officer: 'sari',
      unit: 'bidang',
      assignedFrom: '2026-01-01',
    });
  });

  it.each(LINES)('names %s', (_what, file, line, text, where) => {
    expect(positions(withLine(file, line, text))).toEqual(where);
  });

  it.each<[what: string, files: Record<string, string>, where: string]>([
    ['a missing file', without('units.csv'), 'units.csv:0:'],
    ['a missing file that others need', without('officers.csv'), 'officers.csv:0:'],
    ['a missing file of services', without('services.csv'), 'services.csv:0:'],
    ['an unknown file', { ...ORGANISATION, 'pegawai.csv': 'key' }, 'pegawai.csv:0:'],
    ['no agency', { ...ORGANISATION, 'instansi.csv': 'key,name,time_zone' }, 'instansi.csv:0:'],
    ['a bell in a name', withLine('locations.csv', 0, 'mpp2,MPP\u0007,'), 'locations.csv:4:name'],
    [
      'an endless name',
      withLine('locations.csv', 0, `b,${'x'.repeat(201)},`),
      'locations.csv:4:name',
    ],
  ])('names %s', (_what, files, where) => {
    expect(positions(files)).toEqual([where]);
  });

  it('says of a missing file who needs it', () => {
    expect(errorsOf(without('officers.csv'))[0]?.message).toBe(
      'the file is missing. units.csv, line 2, column head names "sari" of it.',
    );
  });

  it.each([
    ['units.csv', 4, 'bidang,Bidang Pelayanan,dinas,,Tidak,1/1/2020,'],
    ['units.csv', 4, 'bidang,Bidang Pelayanan,dinas,,,1 Januari 2020,'],
    ['units.csv', 5, 'gerai,Gerai Tamu,dinas,,Ya,01-01-2020,'],
    ['units.csv', 5, 'gerai,Gerai Tamu,dinas,,YA,2020/1/1,'],
    ['instansi.csv', 2, 'kota-uji,Kota Uji,uji,Asia/Jakarta'],
    ['officers.csv', 5, 'tono,Tono Contoh,Tono,,non asn,gerai,01.01.2020,1 Juni 2026'],
    ['roster.csv', 4, 'sari,loket-2,2/3/2026 08:00,2/3/2026 16.00'],
    ['roster.csv', 4, 'sari,loket-2,2026-03-02 8:00,2026-03-02T16:00:00'],
    ['roster.csv', 4, 'sari,loket-2,2 Maret 2026 pukul 08.00,02/03/2026 16:00'],
    ['locations.csv', 3, 'sorong,Kantor Sorong,WIT'],
    ['codes.csv', 2, 'poster-1,,Resmi,Poster,bidang,,,loket-1,'],
  ])('understands in %s line %i: %s', (file, line, text) => {
    expect(inOrder(checkOrganisation(tablesOf(withLine(file, line, text))))).toEqual(
      inOrder(checkOrganisation(tablesOf())),
    );
  });

  it('names all errors of all files in one run, each once', () => {
    const files = withLine('units.csv', 4, 'bidang,,dinas,,,2020-01-01,');
    const more = withLine('roster.csv', 2, 'sari,loket-1,gestern,2026-03-01T00:00', files);
    expect(positions(more)).toEqual(['roster.csv:2:from', 'units.csv:4:name']);
  });

  it('does not blame other files for one that could not be read', () => {
    const tables = new Map(tablesOf());
    tables.set('officers.csv', {
      header: [],
      rows: [],
      faults: [{ line: 3, message: 'a quote is open' }],
    });
    expect(() => checkOrganisation(tables)).toThrow(
      expect.objectContaining({
        errors: [{ file: 'officers.csv', line: 3, column: '', message: 'a quote is open' }],
      }),
    );
  });

  it('names both lines of an overlap', () => {
    const files = withLine('roster.csv', 0, 'budi,loket-1,2026-08-03T15:59,2026-08-03T17:00');
    expect(errorsOf(files)[0]?.message).toContain('line 6');
  });

  it('names no time that the clocks skip', () => {
    const files = withLine('instansi.csv', 2, 'kota-uji,Kota Uji,UJI,Europe/Berlin');
    const shift = 'tono,loket-3,2026-03-29T02:30,2026-03-29T08:00';
    expect(positions(withLine('roster.csv', 0, shift, files))).toEqual(['roster.csv:7:from']);
  });

  it('repeats no NIP in a message', () => {
    const twice = 'budi,Budi Contoh,Budi,198609262015052001,PNS,bidang,2020-01-01,';
    for (const { message } of errorsOf(withLine('officers.csv', 4, twice))) {
      expect(message).not.toMatch(/\d{8,}/);
    }
  });

  it('reads the same organisation from rows in any order', () => {
    const files = Object.keys(ORGANISATION);
    const expected = inOrder(checkOrganisation(tablesOf()));
    const shuffled = fc
      .tuple(
        ...files.map((file) =>
          fc.shuffledSubarray(bodyOf(file), { minLength: bodyOf(file).length }),
        ),
      )
      .map((bodies) =>
        Object.fromEntries(
          files.map((file, at) => [file, [headerOf(file), ...(bodies[at] ?? [])].join('\n')]),
        ),
      );
    fc.assert(
      fc.property(shuffled, (shuffle) => {
        expect(inOrder(checkOrganisation(tablesOf(shuffle)))).toEqual(expected);
      }),
    );
  });
});

const headerOf = (file: string) => ORGANISATION[file]?.split('\n')[0] ?? '';
const bodyOf = (file: string) => ORGANISATION[file]?.split('\n').slice(1) ?? [];

/** The organisation without lines and in one order, so that only its meaning is compared. */
function inOrder({ instansi, sheets, shifts }: Organisation): string[] {
  const rows = [
    instansi,
    ...Object.values(sheets).flatMap((sheet) => sheet.rows as object[]),
    ...shifts,
  ];
  return rows.map((row) => JSON.stringify({ ...row, line: 0 })).sort();
}
