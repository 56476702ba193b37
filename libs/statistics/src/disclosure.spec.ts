import fc from 'fast-check';
import { isSafeDifference, residualIsSafe } from './disclosure.js';

describe('isSafeDifference', () => {
  it.each([
    [40, 40, true],
    [40, 39, false],
    [40, 31, false],
    [40, 30, true],
    [30, 40, true],
    [9, 0, false],
  ])('of %i and %i persons: %s', (a, b, expected) => {
    expect(isSafeDifference(a, b)).toBe(expected);
  });
});

describe('residualIsSafe', () => {
  it('refuses a whole whose suppressed part can be worked out', () => {
    expect(residualIsSafe(100, [60, 33])).toBe(false);
    expect(residualIsSafe(100, [60])).toBe(true);
  });

  it('refuses a part that is too small by itself', () => {
    expect(residualIsSafe(100, [5])).toBe(false);
  });

  it('accepts a whole that its parts exhaust', () => {
    expect(residualIsSafe(25, [10, 15])).toBe(true);
  });

  it('says when the parts cannot belong to the whole', () => {
    expect(() => residualIsSafe(20, [12, 13])).toThrow(
      'the parts hold 5 persons more than the whole of 20',
    );
  });

  it('is safe exactly when no set of published parts isolates 1 to 9 persons', () => {
    const tables = fc.tuple(
      fc.nat({ max: 40 }),
      fc.array(fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 60 })), { maxLength: 5 }),
    );
    fc.assert(
      fc.property(tables, ([rest, parts]) => {
        const whole = parts.reduce((total, part) => total + part, rest);
        const reachable = [...isolatedGroups(whole, parts), ...parts];
        const isolates = reachable.some((persons) => persons > 0 && persons < 10);
        expect(residualIsSafe(whole, parts)).toBe(!isolates);
      }),
      { numRuns: 10_000, seed: 20261123 },
    );
  });
});

/** What remains of the whole after subtracting each possible set of parts. */
function isolatedGroups(whole: number, parts: readonly number[]): number[] {
  return parts.reduce(
    (groups, part) => [...groups, ...groups.map((group) => group - part)],
    [whole],
  );
}
