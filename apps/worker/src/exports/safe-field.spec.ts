import fc from 'fast-check';
import { safeField } from './safe-field.js';

const STARTERS = [...'=+-@＝＋－＠﹦﹢﹣﹫'];

describe('safeField', () => {
  it.each([
    ...STARTERS,
    '\t',
    '\r',
    '\n',
    ' =',
    '\uFEFF@',
    '\u200B+',
    '\u00A0-',
    '"=',
    '“+',
    ' " @',
  ])('puts an apostrophe before what begins with %j', (start) =>
    expect(safeField(`${start}cmd|' /C calc'!A0`)).toBe(`'${start}cmd|' /C calc'!A0`),
  );

  it.each(['', 'Dinas', '1-2=7 3=25', '– lain', "'=1", 'Loket (A) = B'])(
    'leaves %j alone',
    (text) => expect(safeField(text)).toBe(text),
  );

  it.each([
    ["Loket;=cmd|' /C calc'!A0", "Loket;'=cmd|' /C calc'!A0"],
    ['Loket, +1', "Loket, '+1"],
    ['a\t@SUM(A1)\n-2', "a\t'@SUM(A1)\n'-2"],
    ['a;"=1;＝2', "a;\"'=1;'＝2"],
    ['=1;=2', "'=1;'=2"],
    ['a;= 1', "a;'= 1"],
    ['tarif Rp5.000,-', 'tarif Rp5.000,-'],
    ['1-2=7, 3=25; selesai', '1-2=7, 3=25; selesai'],
  ])('of %j makes %j, since the file may be opened with another separator', (text, safe) => {
    expect(safeField(text)).toBe(safe);
    expect(safeField(safe)).toBe(safe);
  });

  it('never lets a formula through, whatever the separator, and only adds apostrophes', () => {
    const part = fc.constantFrom(
      ...STARTERS,
      '\t',
      '\n',
      'a',
      ' ',
      '\u200B',
      '',
      ';',
      ',',
      '"',
      '1',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const safe = safeField(parts.join(''));
        expect(safe.replaceAll("'", '')).toBe(parts.join(''));
        for (const field of safe.split(/[;,\t\n]/)) {
          const start = field.replace(/^[\s\u200B"]+/, '');
          // a sign alone is no formula
          if (start.trim().length > 1) expect(STARTERS).not.toContain(start[0]);
        }
      }),
    );
  });
});
