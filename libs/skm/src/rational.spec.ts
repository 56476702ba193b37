import fc from 'fast-check';
import { Rational } from './rational.js';

const fractions = fc
  .tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10n ** 9n))
  .map(([num, den]) => Rational.of(num, den));

describe('Rational', () => {
  it.each([
    ['86.625', 2, '86.63'],
    ['86.6249999999999999', 2, '86.62'],
    ['88.305', 2, '88.31'],
    ['87.5', 2, '87.50'],
    ['0.005', 2, '0.01'],
    ['0', 2, '0.00'],
    ['-0.005', 2, '-0.01'],
    ['-0.004', 2, '0.00'],
    ['2.5', 0, '3'],
    ['100', 2, '100.00'],
  ])('rounds %s half up to %i places: %s', (text, places, expected) => {
    expect(Rational.parse(text).toDecimal(places)).toBe(expected);
  });

  it('keeps thirds', () => {
    const third = Rational.of(1, 3);
    expect(third.add(third).add(third).compare(Rational.ONE)).toBe(0);
    expect(third.toDecimal(4)).toBe('0.3333');
  });

  it('keeps lowest terms and a positive denominator', () => {
    const fraction = Rational.of(6, -8);
    expect([fraction.num, fraction.den]).toEqual([-3n, 4n]);
  });

  it('compares', () => {
    expect(Rational.of(1, 3).compare(Rational.parse('0.333'))).toBe(1);
    expect(Rational.of(1, 3).compare(Rational.parse('0.334'))).toBe(-1);
  });

  it.each(['', '1.', '.5', '1,5', '1e3', ' 1', 'NaN', '1/3'])('refuses to read "%s"', (text) => {
    expect(() => Rational.parse(text)).toThrow('is not a decimal number such as 0.111');
  });

  it('refuses a denominator of zero and numbers that are not whole', () => {
    expect(() => Rational.of(1, 0)).toThrow('denominator 0');
    expect(() => Rational.ONE.divide(Rational.ZERO)).toThrow('denominator 0');
    expect(() => Rational.of(0.5)).toThrow('0.5 is not a whole number');
  });

  it('divides back what it multiplied', () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        fc.pre(b.num !== 0n);
        expect(a.multiply(b).divide(b).compare(a)).toBe(0);
      }),
    );
  });

  it('is never more than half a unit of the last place from its decimal', () => {
    fc.assert(
      fc.property(fractions, fc.nat({ max: 6 }), (fraction, places) => {
        const printed = Rational.parse(fraction.toDecimal(places));
        const error = fraction.add(printed.multiply(Rational.of(-1)));
        const magnitude = error.num < 0n ? error.multiply(Rational.of(-1)) : error;
        expect(magnitude.compare(Rational.of(1n, 2n * 10n ** BigInt(places)))).toBeLessThan(1);
      }),
    );
  });
});
