import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../../test/support/database/database.js';
import { makeWorkbook } from '../../../../test/support/product/make-workbook.js';
import { ORGANISATION, withLine } from '../../../../test/support/database/organisation-tables.js';
import { createProgram, EXIT, runProgram } from '../program.js';
import { registerImportCommand } from './import-command.js';

const DEMONSTRATION = join('apps', 'standalone', 'demo');

describe('import organisation', () => {
  let database: TestDatabase;
  let folder: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'organisation-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
    await database.drop();
  });

  async function run(...args: string[]): Promise<{ exit: number; out: string; err: string }> {
    const written = { out: '', err: '' };
    const terminal = {
      out: (text: string) => void (written.out += text),
      err: (text: string) => void (written.err += text),
    };
    const program = createProgram(terminal);
    registerImportCommand(program, terminal, (work) => work(database.urls.owner));
    const exit = await runProgram(program, terminal, ['node', 'suara', 'import', ...args]);
    return { exit, ...written };
  }

  async function write(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [file, text] of Object.entries(files)) {
      await writeFile(join(folder, file), text);
    }
  }

  it('imports the demonstration agency, and nothing the second time', async () => {
    const dry = await run('organisation', DEMONSTRATION, '--dry-run');
    const first = await run('organisation', DEMONSTRATION);
    const second = await run('organisation', DEMONSTRATION);
    expect([dry, first, second].map(({ exit, err }) => [exit, err])).toEqual([
      [EXIT.done, ''],
      [EXIT.done, ''],
      [EXIT.done, ''],
    ]);
    expect(dry.out).toMatch(/Dry run/);
    expect(first.out).toMatch(/^codes +7 +0 +0 +0$/m);
    expect(second.out).toMatch(/Nothing changed/);
  });

  it('understands what spreadsheets save', async () => {
    const saved = Object.entries(ORGANISATION).map(([file, text]) => [
      file,
      `\uFEFF${text.replaceAll(',', ';').replaceAll('\n', '\r\n')}\r\n`,
    ]);
    await write(Object.fromEntries(saved));
    const { exit, out, err } = await run('organisation', folder);
    expect([exit, err]).toEqual([EXIT.done, '']);
    expect(out).toMatch(
      /Codes made for empty fields:\n {2}poster-1 +[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}\n/,
    );
  });

  it('names every error by file, line and column, and fails', async () => {
    const units = withLine('units.csv', 5, 'gerai,Gerai,kantor,,ya,2020-01-01,');
    await write({
      ...withLine('codes.csv', 3, 'unit,,resmi,brosur,dinas,,,,', units),
      'x.csv': 'key',
    });
    const { exit, out, err } = await run('organisation', folder);
    expect([exit, out]).toEqual([EXIT.failed, '']);
    expect(err.split('\n').map((line) => line.slice(0, line.indexOf(':')))).toEqual([
      'codes.csv, line 3, column channel',
      'units.csv, line 5, column parent',
      'x.csv',
      expect.any(String),
      '',
    ]);
    expect(err).toMatch(/3 to mend; nothing was stored\.\n$/);
  });

  it('writes a template that is not written over, and can be imported', async () => {
    const template = join(folder, 'isian', 'baru');
    expect(await run('template', template)).toMatchObject({ exit: EXIT.done, err: '' });
    expect(await run('organisation', template, '--dry-run')).toMatchObject({
      exit: EXIT.done,
      err: '',
    });
    const again = await run('template', template);
    expect(again).toMatchObject({ exit: EXIT.wrongInput, out: '' });
    expect(again.err).toContain('nothing is written over');
  });

  it('reads a workbook, and names what it does not look at', async () => {
    const template = join(folder, 'isian', 'buku');
    await run('template', template);
    await rm(join(template, 'officers.csv'));
    const officers = [
      ['Daftar petugas', '', '', '', ''],
      ['key', 'nama', 'nama publik', 'status', 'unit kerja', 'mulai'],
      ['sari', 'Sari Contoh', 'Sari', 'pppk', 'dinas', { day: 46023 }],
    ];
    await writeFile(join(template, 'pegawai.xlsx'), await makeWorkbook({ Data: officers }));
    await writeFile(join(template, 'foto.jpg'), '');
    const { exit, out, err } = await run('organisation', template, '--dry-run');
    expect([exit, err]).toEqual([
      EXIT.done,
      'foto.jpg: not looked at; it is neither CSV nor XLSX.\n',
    ]);
    expect(out).toMatch(/^officers +1 /m);
  });

  it('says that there is no such folder', async () => {
    const { exit, err } = await run('organisation', join(folder, 'nowhere'));
    expect(exit).toBe(EXIT.wrongInput);
    expect(err).toMatch(/there is no such folder/);
  });
});
