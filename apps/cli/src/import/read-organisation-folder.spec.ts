import { join } from 'node:path';
import { type FolderAccess, readOrganisationFolder } from './read-organisation-folder.js';

function folderOf(files: Record<string, string | Uint8Array>): FolderAccess {
  const bytes = (name: string) => {
    const content = files[name] ?? '';
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
  return {
    list: () => Promise.resolve(Object.keys(files)),
    read: (path) => Promise.resolve(bytes(path.slice(join('kota', '/').length))),
  };
}

const read = (files: Record<string, string | Uint8Array>) =>
  readOrganisationFolder('kota', folderOf(files));

describe('readOrganisationFolder', () => {
  it('reads what spreadsheets save: BOM, semicolons, CRLF, quoted line breaks, empty rows', async () => {
    const { tables } = await read({
      'units.csv': '\uFEFFkey;name;from\r\ndinas;"Dinas\r\nKota";2020-01-01\r\n;;\r\n',
    });
    expect(tables.get('units.csv')).toEqual({
      header: ['key', 'name', 'from'],
      rows: [{ line: 2, values: ['dinas', 'Dinas\nKota', '2020-01-01'] }],
    });
  });

  it('names every file that it does not look at, but notes and what spreadsheets leave', async () => {
    const { tables, ignored } = await read({
      'units.csv': 'key\n',
      'foto.jpg': '',
      'daftar.txt': 'x',
      'PETUNJUK.txt': 'x',
      '~$units.xlsx': '',
      '.DS_Store': '',
      'Lain.CSV': 'a\n',
    });
    expect([...tables.keys()]).toEqual(['Lain.CSV', 'units.csv']);
    expect(ignored).toEqual(['daftar.txt', 'foto.jpg']);
  });

  it('keeps what is wrong with a file, with its line, and reads the others', async () => {
    const { tables } = await read({
      'units.csv': 'key,name\ndinas\n',
      'codes.csv': Uint8Array.of(0x61, 0x0a, 0xe9, 0x0a),
      'locations.csv': 'key,name\nmpp,MPP\n',
    });
    expect(tables.get('units.csv')?.faults).toEqual([
      { line: 2, message: 'the row has 1 columns, the header has 2' },
    ]);
    expect(tables.get('codes.csv')?.faults).toEqual([
      { line: 0, message: expect.stringMatching(/^is not UTF-8 text/) },
    ]);
    expect(tables.get('locations.csv')?.rows).toHaveLength(1);
  });

  it('says that there is no such folder', async () => {
    const error = Object.assign(new Error('it broke'), { code: 'ENOENT' });
    const access = { list: () => Promise.reject(error), read: () => Promise.reject(error) };
    await expect(readOrganisationFolder('kota', access)).rejects.toThrow(
      'cannot read kota: there is no such folder',
    );
  });
});
