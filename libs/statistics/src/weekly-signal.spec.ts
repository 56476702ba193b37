import fc from 'fast-check';
import { tallyOf } from './tally.js';
import { weeklySignals } from './weekly-signal.js';

const baseline = { n: 900, mean: 3, sd: 1 };
/** Nine persons with the mean 2.5: z = -0.5 / (1 / 3) = -1.5. */
const poorWeek = tallyOf([
  { mean: 2, n: 6 },
  { mean: 3.5, n: 3 },
]);
const usualWeek = tallyOf([{ mean: 3, n: 9 }]);

describe('weeklySignals', () => {
  it('remembers four fifths and adds one fifth', () => {
    const ewmas = weeklySignals(baseline, [poorWeek, poorWeek, usualWeek]).map(({ ewma }) => ewma);
    expect(ewmas[0]).toBeCloseTo(-0.3, 12);
    expect(ewmas[1]).toBeCloseTo(-0.54, 12);
    expect(ewmas[2]).toBeCloseTo(-0.432, 12);
  });

  it('signals beyond the limit and then starts anew', () => {
    // after t weeks -1.5 (1 - 0.8^t): -0.885 after 4, -1.008 after 5; limit 2.86 √(1/9 + 0.01) = 0.995
    const weeks = weeklySignals(
      baseline,
      Array.from({ length: 6 }, () => poorWeek),
    );
    expect(weeks.map(({ signal }) => signal)).toEqual([
      'none',
      'none',
      'none',
      'none',
      'down',
      'none',
    ]);
    expect(weeks[4]?.limit).toBeCloseTo(0.99531, 5);
    expect(weeks[5]?.ewma).toBeCloseTo(-0.3, 12);
  });

  it('has the textbook limit when the baseline is known', () => {
    const [week] = weeklySignals({ ...baseline, n: 1e12 }, [poorWeek]);
    expect(week?.limit).toBeCloseTo(0.9533, 4);
  });

  it('never signals where every week is the baseline', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 })), (sizes) => {
        const weeks = sizes.map((n) => tallyOf([{ mean: 3, n }]));
        const signals = weeklySignals(baseline, weeks);
        expect(signals.every(({ signal }) => signal === 'none')).toBe(true);
      }),
    );
  });

  it('refuses a baseline that says nothing', () => {
    expect(() => weeklySignals({ n: 0, mean: 3, sd: 1 }, [])).toThrow('a baseline needs');
    expect(() => weeklySignals({ n: 5, mean: 3, sd: 0 }, [])).toThrow('a baseline needs');
  });
});
