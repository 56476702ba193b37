import fc from 'fast-check';
import jStat from 'jstat';
import { negativeBinomialQuantile } from './negative-binomial.js';

describe('negativeBinomialQuantile', () => {
  it('is the first count that reaches the probability', () => {
    const means = fc.double({ min: 0.01, max: 60, noNaN: true });
    fc.assert(
      fc.property(
        means,
        fc.constantFrom(1, 3, 25),
        fc.constantFrom(0.5, 0.99, 0.999),
        (mean, size, p) => {
          const success = size / (size + mean);
          const count = negativeBinomialQuantile(p, size, mean);
          expect(jStat.negbin.cdf(count, size, success)).toBeGreaterThanOrEqual(p - 1e-9);
          if (count > 0) expect(jStat.negbin.cdf(count - 1, size, success)).toBeLessThan(p + 1e-9);
        },
      ),
    );
  });

  it('is nobody where nobody is expected', () => {
    expect(negativeBinomialQuantile(0.999, 3, 0)).toBe(0);
  });

  it.each([
    [1, 3, 1],
    [0.5, 0, 1],
    [0.5, 3, -1],
    [0.5, 3, NaN],
  ])('refuses p = %d, size %d, mean %d', (p, size, mean) => {
    expect(() => negativeBinomialQuantile(p, size, mean)).toThrow(RangeError);
  });
});
