import fc from 'fast-check';
import { readByteRange } from './byte-range.js';

const FILE = { bytes: 1000, etag: '"abc"' };

describe('readByteRange', () => {
  it.each([
    ['bytes=0-99', { start: 0, end: 99 }],
    ['bytes=990-', { start: 990, end: 999 }],
    ['bytes=-10', { start: 990, end: 999 }],
    ['bytes=0-5000', { start: 0, end: 999 }],
  ])('reads %s', (range, expected) => {
    expect(readByteRange({ range }, FILE)).toMatchObject(expected);
    expect(readByteRange({ range, ifRange: FILE.etag }, FILE)).toMatchObject(expected);
  });

  it.each([undefined, 'bytes', 'rows=0-9', 'bytes=0-1,5-9'])(
    'sends the whole file for %j',
    (range) => {
      expect(readByteRange({ range }, FILE)).toBeNull();
    },
  );

  it('sends the whole file when the part belongs to another one', () => {
    expect(readByteRange({ range: 'bytes=5-', ifRange: '"old"' }, FILE)).toBeNull();
    expect(readByteRange({ range: 'bytes=5-', ifRange: 'W/"abc"' }, FILE)).toBeNull();
  });

  it.each(['bytes=1000-', 'bytes=2000-3000'])('refuses %s', (range) => {
    expect(() => readByteRange({ range }, FILE)).toThrow('export.range');
  });

  it('never leaves the file', () => {
    fc.assert(
      fc.property(
        fc.nat(2000),
        fc.nat(2000),
        fc.integer({ min: 1, max: 2000 }),
        (from, to, bytes) => {
          fc.pre(from <= to && from < bytes);
          const found = readByteRange({ range: `bytes=${from}-${to}` }, { ...FILE, bytes });
          expect(found).toMatchObject({ start: from, end: Math.min(to, bytes - 1) });
        },
      ),
    );
  });
});
