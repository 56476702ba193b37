import fc from 'fast-check';
import { encodeRow, type Field } from './encode-row.js';

it('is the documented bytes', () => {
  const text = (value: string): string =>
    value.length.toString(16).padStart(8, '0') + Buffer.from(value).toString('hex');
  const row: Field[] = [
    ['id', '7'],
    ['service_id', null],
  ];
  expect(encodeRow('rating', row).toString('hex')).toBe(
    ['suara-loket row 1', 'rating', 'id', '7', 'service_id'].map(text).join('') + 'ffffffff',
  );
});

it('counts bytes of UTF-8, not characters', () => {
  expect(
    encodeRow('x', [['é', '😀']])
      .subarray(-10)
      .toString('hex'),
  ).toBe('c3a900000004f09f9880');
});

it('gives no two rows the same bytes', () => {
  const value = fc.option(fc.string({ unit: 'binary', maxLength: 6 }));
  const row = fc.array(fc.tuple(fc.string({ maxLength: 3 }), value), { maxLength: 4 });
  fc.assert(
    fc.property(row, row, (one, other) => {
      const same = encodeRow('k', one).equals(encodeRow('k', other));
      expect(same).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
  );
});
