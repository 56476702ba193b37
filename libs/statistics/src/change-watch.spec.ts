import { watchChanges } from './change-watch.js';
import { tallyOf, type Tally } from './tally.js';

const week = (...means: [number, number][]): Tally =>
  tallyOf(means.map(([mean, n]) => ({ mean, n })));
/** Mean 3, variance 1 as far as whole answers go: 50 of 2 and 50 of 4. */
const usual = week([2, 50], [4, 50]);
const poor = week([2, 5], [3, 4]);

describe('watchChanges', () => {
  it('compares the watched weeks with the past ones together', () => {
    const past = Array.from({ length: 9 }, () => usual);
    const signals = watchChanges(past, [poor, poor, poor, poor, poor])!;
    // n0 = 900, m0 = 3, sd = √(900/899); mean 22/9, z = -0.5556 × 3 / 1.000556 = -1.6657
    expect(signals[0]!.ewma).toBeCloseTo(-0.33315, 4);
    // e = -1.6657 (1 - 0.8^k): -0.333, -0.600, -0.813, -0.983, -1.120; the limit is 0.995
    expect(signals.map(({ signal }) => signal)).toEqual(['none', 'none', 'none', 'none', 'down']);
  });

  it('has no opinion on a short past, nor on one without any difference', () => {
    expect(
      watchChanges(
        Array.from({ length: 7 }, () => usual),
        [poor],
      ),
    ).toBeNull();
    const alike = week([4, 30]);
    expect(
      watchChanges(
        Array.from({ length: 52 }, () => alike),
        [poor],
      ),
    ).toBeNull();
  });

  it('sees nothing in weeks like those before', () => {
    const past = Array.from({ length: 52 }, () => usual);
    const signals = watchChanges(
      past,
      Array.from({ length: 12 }, () => usual),
    )!;
    expect(signals.every(({ signal }) => signal === 'none')).toBe(true);
  });
});
