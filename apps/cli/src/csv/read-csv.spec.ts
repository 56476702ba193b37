import type { CsvTable } from '@app/organisation-files';
import { readCsv } from './read-csv.js';

function readText(text: string): Promise<CsvTable> {
  return readBytes(new TextEncoder().encode(text));
}

function readBytes(bytes: Uint8Array): Promise<CsvTable> {
  return readCsv('t.csv', () => Promise.resolve(bytes));
}

function failWith(code: string): Promise<CsvTable> {
  return readCsv('t.csv', () => Promise.reject(Object.assign(new Error('it broke'), { code })));
}

describe('readCsv', () => {
  it.each([
    ['commas', 'a,b\n1,2\n'],
    ['tabs', 'a\tb\n1\t2\n'],
    ['bars', 'a|b\n1|2\n'],
    ['semicolons', 'a;b\n1;2\n'],
    ['a byte order mark', '\uFEFFa,b\n1,2\n'],
    ['CRLF', 'a,b\r\n1,2\r\n'],
    ['CR', 'a,b\r1,2\r'],
    ['no line end at the end', 'a,b\n1,2'],
    ['spaces around fields', ' a , b \n 1 ,2 \n'],
    ['quoted fields', '"a","b"\n"1","2"\n'],
  ])('reads a table with %s', async (_, text) => {
    expect(await readText(text)).toEqual({
      header: ['a', 'b'],
      rows: [{ line: 2, values: ['1', '2'] }],
    });
  });

  it.each([['sep=;\na;b\n1;2\n'], ['SEP=\t\r\na\tb\r\n1\t2\r\n'], ['\uFEFFsep=|\na|b\n1|2\n']])(
    'goes by a first line that names the separator: %j',
    async (text) => {
      expect(await readText(text)).toEqual({
        header: ['a', 'b'],
        rows: [{ line: 3, values: ['1', '2'] }],
      });
    },
  );

  it.each([
    ['little endian with a mark', '\uFEFFa\tb\r\n1\té\r\n', false],
    ['little endian', 'a\tb\n1\té\n', false],
    ['big endian with a mark', '\uFEFFa;b\n1;é\n', true],
    ['big endian', 'a;b\n1;é\n', true],
  ])('reads UTF-16, %s', async (_, text, swapped) => {
    const bytes = Buffer.from(text, 'utf16le');
    expect((await readBytes(swapped ? bytes.swap16() : bytes)).rows[0]?.values).toEqual(['1', 'é']);
  });

  it('goes by the header, not by what fields hold', async () => {
    expect((await readText('a;b\n1,5;2,5\n')).rows[0]?.values).toEqual(['1,5', '2,5']);
    expect((await readText('"a;;;",b\nx,y\n')).header).toEqual(['a;;;', 'b']);
  });

  it('counts lines as an editor does, over quoted line ends, blank lines and mixed line ends', async () => {
    const { rows } = await readText('a,b\n1,"two\r\nlines"\r\n\r\n,\n3,4\n\n');
    expect(rows).toEqual([
      { line: 2, values: ['1', 'two\nlines'] },
      { line: 5, values: ['', ''] },
      { line: 6, values: ['3', '4'] },
    ]);
  });

  it('reads a header without rows', async () => {
    expect(await readText('a,b\n')).toEqual({ header: ['a', 'b'], rows: [] });
  });

  it.each([
    ['an empty file', '', 't.csv is empty: its first line must name the columns'],
    ['a file of blank lines', '\n \n', 't.csv is empty: its first line must name the columns'],
    ['a column named twice', 'a,b,a\n', 't.csv, line 1: the column a is there twice'],
    ['a column without a name', 'a,,b\n', 't.csv, line 1: column 2 has no name'],
    ['a short row', 'a,b\n1,2\n3\n', 't.csv, line 3: the row has 1 columns, the header has 2'],
    ['a long row', 'a,b\n1,2,3\n', 't.csv, line 2: the row has 3 columns, the header has 2'],
    ['a stray quotation mark', 'a,b\n1,x"y\n', 't.csv, line 2: the quotation marks do not match'],
    ['an open quotation mark', 'a,b\n1,"2\n', 'the quotation marks do not match'],
  ])('refuses %s', async (_, text, message) => {
    await expect(readText(text)).rejects.toThrow(message);
  });

  it('names every fault at once, each with its line', async () => {
    await expect(readText('a,b,a\n1,2\n3,4,5\n6\n')).rejects.toThrow(
      expect.objectContaining({
        faults: [
          { line: 1, message: 'the column a is there twice' },
          { line: 2, message: 'the row has 2 columns, the header has 3' },
          { line: 4, message: 'the row has 1 columns, the header has 3' },
        ],
      }),
    );
  });

  it('names a workbook for what it is', async () => {
    await expect(readBytes(Uint8Array.of(0x50, 0x4b, 3, 4, 0xe9, 0x0a))).rejects.toThrow(
      't.csv is a workbook (XLSX or ODS) and no text',
    );
  });

  it('refuses another encoding instead of spoiling names', async () => {
    await expect(readBytes(Uint8Array.of(0x61, 0x0a, 0xe9, 0x0a))).rejects.toThrow(
      /t.csv is not UTF-8 text, most likely Windows-1252 .*line 2 would then read "é". Save it as "CSV UTF-8"/,
    );
  });

  it.each([
    ['ENOENT', 'cannot read t.csv: there is no such file'],
    ['EISDIR', 'cannot read t.csv: it is a folder'],
    ['EACCES', 'cannot read t.csv: you are not allowed to read it'],
    ['EIO', 'cannot read t.csv: it broke'],
  ])('says why a file cannot be read: %s', async (code, message) => {
    await expect(failWith(code)).rejects.toThrow(message);
  });
});
