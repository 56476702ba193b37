import fc from 'fast-check';
import { suppressSmall } from './suppression.js';

describe('suppressSmall', () => {
  it.each([
    [
      { a: 30, b: 12 },
      { a: 30, b: 12 },
    ],
    [
      { a: 30, b: 12, c: 4 },
      { a: 30, b: null, c: null },
    ],
    [
      { a: 30, b: 6, c: 5 },
      { a: 30, b: null, c: null },
    ],
    [
      { a: 30, b: 12, c: 0 },
      { a: 30, b: 12, c: null },
    ],
    [
      { a: 30, b: 3 },
      { a: null, b: null },
    ],
    [{}, {}],
  ])('%j is shown as %j', (counts, shown) => {
    expect(suppressSmall(counts)).toEqual(shown);
  });

  it('shows no group below ten, and what is hidden is nobody or at least ten, or everybody', () => {
    const counts = fc.dictionary(fc.string(), fc.nat(60));
    fc.assert(
      fc.property(counts, (groups) => {
        const shown = suppressSmall(groups);
        const hidden = Object.keys(groups).filter((group) => shown[group] === null);
        const together = hidden.reduce((total, group) => total + groups[group]!, 0);
        expect(Object.values(shown).every((n) => n === null || n >= 10)).toBe(true);
        const all = hidden.length === Object.keys(groups).length;
        expect(together === 0 || together >= 10 || all).toBe(true);
      }),
    );
  });
});
