import { compareMeans, meanFunnel } from './mean-funnel.js';

const WHOLE = { value: '85.00', interval: { low: '84.02', high: '85.98' } };

describe('meanFunnel', () => {
  it('has the deviation of single persons, and limits that narrow with the root of their number', () => {
    const funnel = meanFunnel(WHOLE, 400);
    expect(funnel.deviation).toBeCloseTo(10, 6);
    const few = funnel.limitsAt(25);
    expect(few.inner[0]).toBeCloseTo(85 - 1.96 * 2, 6);
    expect(few.outer[1]).toBeCloseTo(85 + 3.09 * 2, 6);
    const [low, high] = funnel.limitsAt(100).inner;
    expect(high - low).toBeCloseTo((few.inner[1] - few.inner[0]) / 2, 6);
  });

  it('gives back the interval of the whole at its own number of persons', () => {
    const [low, high] = meanFunnel(WHOLE, 400).limitsAt(400).inner;
    expect([low.toFixed(2), high.toFixed(2)]).toEqual(['84.02', '85.98']);
  });
});

describe('compareMeans', () => {
  const other = (value: string, reach: number): typeof WHOLE => ({
    value,
    interval: {
      low: (Number(value) - reach).toFixed(2),
      high: (Number(value) + reach).toFixed(2),
    },
  });

  it.each([
    ['85.50', 0.98, 'same'],
    ['87.10', 0.98, 'same'],
    ['87.30', 0.98, 'higher'],
    ['82.70', 0.98, 'lower'],
    ['82.70', 3, 'same'],
  ] as const)('%s ± %d is %s', (value, reach, word) => {
    expect(compareMeans(WHOLE, other(value, reach))).toBe(word);
  });
});
