import fc from 'fast-check';
import { safeCell } from './safe-cell.js';

const STARTERS = [...'=+-@＝＋－＠﹦﹢﹣﹫'];

describe('safeCell', () => {
  it.each([...STARTERS, '\t', '\r', '\n', ' =', '\uFEFF@', '\u200B+', '\u00A0-'])(
    'puts an apostrophe before what begins with %j',
    (start) => expect(safeCell(`${start}cmd|' /C calc'!A0`)).toBe(`'${start}cmd|' /C calc'!A0`),
  );

  it.each(['', 'Dinas', '1-2=7 3=25', '– lain', "'=1", 'Loket (A) = B'])(
    'leaves %j alone',
    (text) => expect(safeCell(text)).toBe(text),
  );

  it('never lets a formula through and never changes more than the first character', () => {
    const start = fc.constantFrom(...STARTERS, '\t', '\n', 'a', ' ', '\u200B', '');
    fc.assert(
      fc.property(start, fc.string({ unit: 'grapheme' }), (first, rest) => {
        const safe = safeCell(first + rest);
        expect([first + rest, `'${first}${rest}`]).toContain(safe);
        expect(STARTERS).not.toContain(safe.trimStart()[0]);
      }),
    );
  });
});
