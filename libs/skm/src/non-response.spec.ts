import fc from 'fast-check';
import { nonResponseBounds, type PrintedMean } from './non-response.js';
import { Rational } from './rational.js';

const of = (personsServed: number) => ({ state: 'known', personsServed }) as const;
const equal = (count: number, n: number, nrr: string): PrintedMean[] =>
  Array.from({ length: count }, () => ({ n, nrr }));

describe('nonResponseBounds', () => {
  it('says how little one answer in ten proves', () => {
    // 0.1 × 82 + 0.9 × 25 = 30.7; 8.2 + 90 = 98.2
    expect(nonResponseBounds(equal(9, 75, '3.28'), 'exact', of(750))).toEqual({
      low: '30.70',
      high: '98.20',
    });
  });

  it('stays open for elements that respondents skipped, even if everybody answered something', () => {
    // 60 served; a: 60 answers, sum 200 · b: 30 answers, sum 90: (200 + 90 + 30) / 120, (200 + 90 + 120) / 120
    const elements = [
      { n: 60, nrr: '3.33' },
      { n: 30, nrr: '3.00' },
    ];
    expect(nonResponseBounds(elements, 'exact', of(60))).toEqual({ low: '66.67', high: '85.42' });
  });

  it('closes on the index when everybody answers everything', () => {
    expect(nonResponseBounds(equal(9, 50, '3.28'), 'exact', of(50))).toEqual({
      low: '82.00',
      high: '82.00',
    });
  });

  it('weighs elements as the index does', () => {
    const elements = [
      { n: 40, nrr: '4.00' },
      { n: 10, nrr: '2.00' },
    ];
    const weights = [Rational.of(3), Rational.of(1)];
    // 25 × (3/4 × 4 + 1/4 × (20 + 30) / 40), 25 × (3 + 1/4 × (20 + 120) / 40)
    expect(nonResponseBounds(elements, weights, of(40))).toEqual({ low: '82.81', high: '96.88' });
  });

  it('holds the bounds of the answers themselves, to the last digit below 100 answers', () => {
    const element = fc
      .integer({ min: 1, max: 400 })
      .chain((n) => fc.record({ n: fc.constant(n), sum: fc.integer({ min: n, max: 4 * n }) }));
    fc.assert(
      fc.property(fc.array(element, { minLength: 1, maxLength: 9 }), fc.nat(500), (all, more) => {
        const personsServed = Math.max(...all.map(({ n }) => n)) + more;
        const exact = (silent: number): Rational => {
          const total = all.map(({ n, sum }) =>
            Rational.of(sum + silent * (personsServed - n), personsServed),
          );
          return Rational.sum(total).multiply(Rational.of(25, all.length));
        };
        const printed = all.map(({ n, sum }) => ({ n, nrr: Rational.of(sum, n).toDecimal(2) }));
        const { low, high } = nonResponseBounds(printed, 'exact', of(personsServed))!;
        if (all.every(({ n }) => n < 100)) {
          expect({ low, high }).toEqual({
            low: exact(1).toDecimal(2),
            high: exact(4).toDecimal(2),
          });
        }
        expect(Number(low)).toBeLessThanOrEqual(Number(exact(1).toDecimal(2)));
        expect(Number(high)).toBeGreaterThanOrEqual(Number(exact(4).toDecimal(2)));
        expect(Number(high) - Number(low)).toBeLessThanOrEqual(75.01);
      }),
    );
  });

  it('is not known without an index or while the number served is not known', () => {
    expect(nonResponseBounds(null, 'exact', of(900))).toBeNull();
    for (const state of ['unknown', 'exceeded', 'weekly', 'other days'] as const) {
      const bounds = nonResponseBounds(equal(9, 90, '3.28'), 'exact', { state, personsServed: 80 });
      expect(bounds).toBeNull();
    }
  });

  it('refuses means and numbers of answers that cannot be', () => {
    expect(() => nonResponseBounds(equal(1, 90, '4.01'), 'exact', of(900))).toThrow('1 and 4');
    expect(() => nonResponseBounds(equal(1, 91, '3.00'), 'exact', of(90))).toThrow(
      '91 answers of 90',
    );
  });
});
