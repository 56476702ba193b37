import fc from 'fast-check';
import { plusFourInterval } from './plus-four-interval.js';
import { tallyOfPrinted } from './printed-tally.js';
import { meanOf, requireTally, squaresWithin, tallyOf } from './tally.js';

const round = (value: number): number => Math.round(value * 100) / 100;

/** Thirty and more persons by their mean of two answers. */
const groups = fc
  .array(fc.integer({ min: 0, max: 60 }), { minLength: 7, maxLength: 7 })
  .map((counts) => counts.map((n, at) => ({ mean: 1 + at / 2, n })))
  .filter((all) => all.reduce((sum, { n }) => sum + n, 0) >= 30);

describe('tallyOfPrinted', () => {
  it('undoes the interval, up to its two decimals', () => {
    fc.assert(
      fc.property(groups, (all) => {
        const tally = tallyOf(all);
        const { low, high } = plusFourInterval(all);
        const interval = { low: round(low), high: round(high) };
        const printed = tallyOfPrinted({ n: tally.n, mean: round(meanOf(tally)), interval });
        requireTally(printed);
        expect(Math.abs(meanOf(printed) - meanOf(tally))).toBeLessThanOrEqual(0.005001);
        const spread = (one: typeof tally): number => Math.sqrt(squaresWithin(one) / one.n);
        expect(Math.abs(spread(printed) - spread(tally))).toBeLessThan(0.12);
      }),
    );
  });

  it('knows that all answered alike', () => {
    const interval = plusFourInterval([{ mean: 4, n: 100 }]);
    const printed = tallyOfPrinted({ n: 100, mean: 4, interval });
    expect(squaresWithin(printed)).toBeCloseTo(0, 6);
  });
});
