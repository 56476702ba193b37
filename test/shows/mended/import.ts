import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeWorkbook } from '../../support/product/make-workbook.js';
import type { RunningProduct } from '../../support/product/running-product.js';
import { typed, withFolder } from './command-line.js';
import type { MendedExample } from './mended-example.js';

const FILES: Readonly<Record<string, string>> = {
  'instansi.csv': 'key,name,time_zone\nkota-impor,Kota Impor,Asia/Jakarta\n',
  'units.csv': 'key,name,head,from\ndinas,Dinas,sari,2026-01-01\n',
  'officers.csv':
    'key,name,public_name,nip,employment,unit,from\nsari,Sari,Sari,,PPPK,dinas,2026-01-01\n',
};

/** What a dry run of the files, with others in their place, says; null leaves one out. */
function imported(
  env: NodeJS.ProcessEnv,
  others: Readonly<Record<string, string | Uint8Array | null>>,
): ReturnType<typeof typed> {
  return withFolder(async (folder) => {
    const files = Object.entries({ ...FILES, ...others });
    await mkdir(join(folder, 'impor'));
    for (const [name, content] of files) {
      if (content !== null) await writeFile(join(folder, 'impor', name), content);
    }
    return typed(['import', 'organisation', join(folder, 'impor'), '--dry-run'], env);
  });
}

const OFFICERS = [
  ['key', 'nama lengkap', 'nama publik', 'nip', 'status', 'unit kerja', 'mulai'],
  ['sari', 'Sari', 'Sari', '', 'pppk', 'dinas', '1/1/2026'],
];

/** Other files of the same meaning. */
const UNDERSTOOD: Readonly<Record<string, string | Uint8Array>>[] = [
  {
    'instansi.csv': Buffer.from(`\uFEFF${FILES['instansi.csv']}`, 'utf16le'),
    'units.csv': `Daftar Unit 2026\n\n${FILES['units.csv']!.replaceAll(',', '\t')}`,
    'officers.csv': `sep=;\n${FILES['officers.csv']!.replaceAll(',', ';')}`,
  },
  {
    'instansi.csv': Buffer.from(FILES['instansi.csv']!, 'utf16le'),
    'units.csv': 'Kunci;Nama Unit;Tamu;Berlaku Dari\ndinas;Dinas;Tidak;31/1/2025\n',
  },
];

/** One run names all of it, each in its words. */
const REFUSED: [Readonly<Record<string, string | Uint8Array | null>>, RegExp[]][] = [
  [
    {
      'units.csv': 'key,name,head,from\ndinas,Dinas,sari,12/31/2026\nbidang,Bidang,sari,2026-01-01',
      'officers.csv': null,
      'locations.csv': Buffer.from('key,name\nkafe,Caf\xe9', 'latin1'),
      'pegawai2.csv': 'key',
    },
    [
      /officers.csv: the file is missing. units.csv, line 3, column head/,
      /locations.csv: is not UTF-8 text, most likely Windows-1252 .*Café/,
      /pegawai2.csv: is not known/,
      /units.csv, line 2, column from: "12\/31\/2026" is not a day/,
    ],
  ],
  [
    {
      'officers.csv': `${FILES['officers.csv']!.replace('Sari,,PPPK', 'Sari,198609262015052000,PNS')}budi,Budi,Budi,1.98609E+17,PNS,dinas,2026-01-01\n`,
    },
    [
      /officers.csv, line 2, column nip: .* lost its last digits/,
      /officers.csv, line 3, column nip: .* lost its last digits/,
    ],
  ],
];

export const IMPORT: MendedExample[] = [
  {
    says: 'a workbook is read, and an unknown sheet is named',
    show: async ({ addresses: { env } }: RunningProduct): Promise<string> => {
      const officers = await makeWorkbook({ Petugas: OFFICERS });
      const read = await imported(env, { 'officers.csv': null, 'officers.xlsx': officers });
      expect([read.code, read.out]).toEqual([0, expect.stringMatching(/^officers +1 /m)]);
      const more = await makeWorkbook({ officers: OFFICERS, Lain: [['x']] });
      const named = await imported(env, { 'officers.csv': null, 'organisasi.xlsx': more });
      expect(named.err).toContain('organisasi.xlsx, sheet Lain: is not known');
      return 'officers.xlsx imported, sheet "Lain" named';
    },
  },
  {
    says: 'what spreadsheets save is understood',
    show: async ({ addresses: { env } }: RunningProduct): Promise<string> => {
      for (const files of UNDERSTOOD) {
        const { code, err } = await imported(env, files);
        expect([code, err.replace(/^Database.*\n/, '')]).toEqual([0, '']);
      }
      return 'title, tabs, sep=;, UTF-16 with and without a mark, day/month/year, Tidak, Indonesian headers';
    },
  },
  {
    says: 'what cannot be understood is named for what it is',
    show: async ({ addresses: { env } }: RunningProduct): Promise<string> => {
      for (const [files, words] of REFUSED) {
        const { code, err } = await imported(env, files);
        expect(code).toBe(1);
        for (const one of words) expect(err).toMatch(one);
      }
      return 'missing file, Windows-1252, unknown file, month/day/year, …000 and …E+17 of a NIP';
    },
  },
  {
    says: 'a template is written, and can be imported',
    show: async ({ addresses: { env } }: RunningProduct): Promise<string> =>
      withFolder(async (folder) => {
        const template = join(folder, 'isian');
        await typed(['import', 'template', template], env);
        const { code, err } = await typed(['import', 'organisation', template, '--dry-run'], env);
        expect([code, err.replace(/^Database.*\n/, '')]).toEqual([0, '']);
        return 'eight files and PETUNJUK.txt';
      }),
  },
  {
    says: 'no import marks a real agency CONTOH',
    show: async ({ addresses: { env } }: RunningProduct): Promise<string> =>
      withFolder(async (folder) => {
        const template = join(folder, 'isian');
        await typed(['import', 'template', template], env);
        expect((await typed(['import', 'organisation', template], env)).code).toBe(0);
        const marked = 'key;name;marking;time_zone\nkota-anda;Kota;CONTOH;WIB\n';
        await writeFile(join(template, 'instansi.csv'), marked);
        const { code, err } = await typed(['import', 'organisation', template], env);
        expect([code, err]).toEqual([1, expect.stringContaining('is a real agency')]);
        return 'instansi.csv, line 2, column marking';
      }),
  },
  {
    says: 'a faulty table that is posted is refused, and another content type is told what is taken',
    show: async ({ addresses, signIn }: RunningProduct): Promise<string> => {
      const post = (path: string, body: object, cookie = ''): Promise<Response> =>
        fetch(addresses.adminUrl + path, {
          method: 'POST',
          headers: { 'content-type': 'application/json', cookie },
          body: JSON.stringify(body),
        });
      const session = await post('/api/v1/session', signIn);
      const cookie = session.headers.get('set-cookie')!.split(';')[0]!;
      const path = '/api/v1/organisation/import';
      for (const table of ['k"x,y', '"', '\0', 'key,name,from\ndinas,Dinas,0000-01-01']) {
        const answer = await post(path, { files: { 'units.csv': table } }, cookie);
        expect([table, answer.status]).toEqual([table, 400]);
      }
      const answer = await fetch(addresses.adminUrl + path, {
        method: 'POST',
        headers: { 'content-type': 'application/vnd.ms-excel' },
        body: 'x',
      });
      expect(answer.status).toBe(415);
      expect(await answer.text()).toContain('text/csv');
      return 'four tables 400, a workbook 415';
    },
  },
];
