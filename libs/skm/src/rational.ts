import { SkmInputError } from './errors.js';

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/**
 * An exact fraction, always in lowest terms with a positive denominator.
 * The index is computed with nothing else: 248 points of 8 persons at the weight 0.111 are 86.025
 * and print as 86.03, while binary floating point reaches 86.02499999999999 and prints 86.02.
 */
export class Rational {
  static readonly ZERO = Rational.of(0);
  static readonly ONE = Rational.of(1);

  private constructor(
    readonly num: bigint,
    readonly den: bigint,
  ) {}

  /** @throws SkmInputError if a part is not an integer or the denominator is zero */
  static of(num: bigint | number, den: bigint | number = 1n): Rational {
    const [n, d] = [toInteger(num), toInteger(den)];
    if (d === 0n) throw new SkmInputError('a fraction cannot have the denominator 0');
    const divisor = greatestCommonDivisor(n, d) * (d < 0n ? -1n : 1n);
    return new Rational(n / divisor, d / divisor);
  }

  /** Reads `3`, `0.111` or `-2.5`. @throws SkmInputError for any other spelling */
  static parse(text: string): Rational {
    const match = DECIMAL.exec(text);
    if (!match) throw new SkmInputError(`"${text}" is not a decimal number such as 0.111`);
    const [, sign, whole, fraction = ''] = match;
    return Rational.of(BigInt(`${sign}${whole}${fraction}`), 10n ** BigInt(fraction.length));
  }

  static sum(terms: Iterable<Rational>): Rational {
    return [...terms].reduce((total, term) => total.add(term), Rational.ZERO);
  }

  add(other: Rational): Rational {
    return Rational.of(this.num * other.den + other.num * this.den, this.den * other.den);
  }

  multiply(other: Rational): Rational {
    return Rational.of(this.num * other.num, this.den * other.den);
  }

  /** @throws SkmInputError when dividing by zero */
  divide(other: Rational): Rational {
    return Rational.of(this.num * other.den, this.den * other.num);
  }

  /** Negative, zero or positive as this is less than, equal to or greater than the other. */
  compare(other: Rational): number {
    const difference = this.num * other.den - other.num * this.den;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  /**
   * The decimal with this many places, rounded once, half away from zero: 86.625 to two places is
   * `86.63`. Trailing zeros stay: `87.50`.
   */
  toDecimal(places: number): string {
    const magnitude = this.num < 0n ? -this.num : this.num;
    const scaled = (2n * magnitude * 10n ** BigInt(places) + this.den) / (2n * this.den);
    const digits = scaled.toString().padStart(places + 1, '0');
    const cut = digits.length - places;
    const sign = this.num < 0n && scaled !== 0n ? '-' : '';
    return places === 0
      ? `${sign}${digits}`
      : `${sign}${digits.slice(0, cut)}.${digits.slice(cut)}`;
  }
}

function toInteger(value: bigint | number): bigint {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new SkmInputError(`${value} is not a whole number`);
  }
  return BigInt(value);
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
