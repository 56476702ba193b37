import fc from 'fast-check';
import { requireTally, squaresWithin, tallyOf } from './tally.js';

describe('tallyOf', () => {
  it('adds up persons, their means and the squares', () => {
    const groups = [
      { mean: 2.5, n: 2 },
      { mean: 4, n: 3 },
    ];
    expect(tallyOf(groups)).toEqual({ n: 5, sum: 17, squares: 60.5 });
  });

  it('is exact for halves in any order', () => {
    const halves = fc.array(
      fc.record({ mean: fc.integer({ min: 2, max: 8 }).map((x) => x / 2), n: fc.nat(1e6) }),
    );
    fc.assert(
      fc.property(halves, (groups) => {
        expect(tallyOf([...groups].reverse())).toEqual(tallyOf(groups));
      }),
    );
  });

  it('knows the spread around the mean', () => {
    // 2, 4: mean 3, 1 + 1
    expect(squaresWithin({ n: 2, sum: 6, squares: 20 })).toBe(2);
  });
});

describe('requireTally', () => {
  it.each([
    ['nobody', { n: 0, sum: 0, squares: 0 }],
    ['a sum above the scale', { n: 2, sum: 9, squares: 41 }],
    ['squares too small for the sum', { n: 2, sum: 6, squares: 17 }],
    ['squares too large for the sum', { n: 2, sum: 6, squares: 25 }],
    ['half a person', { n: 1.5, sum: 3, squares: 6 }],
  ])('refuses %s', (_, tally) => {
    expect(() => requireTally(tally)).toThrow('answers are 1 to 4');
  });
});
