import fc from 'fast-check';
import { findOverlaps, type Stretch } from './stretch.js';

const stretches = fc.array(
  fc
    .record({ from: fc.integer({ min: 0, max: 50 }), length: fc.integer({ min: 1, max: 10 }) })
    .map(({ from, length }): Stretch => ({ from, to: from + length })),
  { maxLength: 12 },
);

const overlap = (a: Stretch, b: Stretch) => a.from < b.to && b.from < a.to;

describe('findOverlaps', () => {
  it('lets one stretch begin where another ends', () => {
    expect(
      findOverlaps([
        { from: 5, to: 9 },
        { from: 1, to: 5 },
      ]),
    ).toEqual([]);
  });

  it('sees through a short stretch inside a long one', () => {
    const long = { from: 0, to: Infinity };
    const [short, late] = [
      { from: 1, to: 2 },
      { from: 8, to: 9 },
    ];
    expect(findOverlaps([late, long, short])).toEqual([
      [long, short],
      [long, late],
    ]);
  });

  it('names pairs that overlap, and some pair whenever there is one', () => {
    fc.assert(
      fc.property(stretches, (all) => {
        const found = findOverlaps(all);
        const any = all.some((a, i) => all.some((b, j) => i < j && overlap(a, b)));
        expect(found.every(([a, b]) => overlap(a, b))).toBe(true);
        expect(found.length > 0).toBe(any);
      }),
    );
  });
});
