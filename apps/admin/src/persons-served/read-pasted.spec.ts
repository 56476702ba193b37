import { readPasted } from './read-pasted.js';

describe('readPasted', () => {
  it.each(['2026-10', '10/2026', 'Oktober 2026', 'okt 2026', 'October 2026'])(
    'takes a month written as %s',
    (month) => {
      expect(readPasted(`${month}\t1.234`)).toEqual({
        months: [{ month: '2026-10', n: 1234, days: null }],
        faults: [],
      });
    },
  );

  it('adds up the days of a month, below a heading', () => {
    const { months, faults } = readPasted(
      'tanggal\tjumlah\r\n1/10/2026\t40\r\n2026-10-02\t2\r\n\r\n3 Okt 2026;0\r\n',
    );
    expect(months).toEqual([{ month: '2026-10', n: 42, days: 3 }]);
    expect(faults).toEqual([]);
  });

  it.each([
    ['2026-10', 'two-cells'],
    ['2026-10\t1\t2', 'two-cells'],
    ['2026-13\t1', 'no-date'],
    ['31/02/2026\t1', 'no-date'],
    ['kemarin\t1', 'no-date'],
    ['2026-10\tbanyak', 'no-number'],
    ['2026-10\t-3', 'no-number'],
    ['2026-10\t1,5', 'no-number'],
  ])('says what is wrong with %j', (line, kind) => {
    const { months, faults } = readPasted(`2026-09\t1\n${line}`);
    expect(months).toHaveLength(1);
    expect(faults).toEqual([{ line: 2, kind, text: line }]);
  });

  it('takes a day once, and no month beside its days', () => {
    const text = '2026-10-01\t1\n2026-10-01\t2\n2026-10\t9\n2026-09\t1\n2026-09\t1';
    expect(readPasted(text).faults.map(({ line, kind }) => [line, kind])).toEqual([
      [2, 'twice'],
      [3, 'twice'],
      [5, 'twice'],
    ]);
  });
});
