import type { Coverage } from './coverage.js';
import { SkmInputError } from './errors.js';
import { Rational } from './rational.js';
import { weightsOf, type Weights } from './weights.js';

const LOWEST_ANSWER = Rational.of(1);
const HIGHEST_ANSWER = Rational.of(4);
const POINTS_TO_INDEX = Rational.of(25);
const HALF_A_HUNDREDTH = Rational.parse('0.005');

/** An element as it is printed. */
export interface PrintedMean {
  /** answers, a whole number from 1 */
  n: number;
  /** mean answer, 1 to 4, two decimals */
  nrr: string;
}

/**
 * Between what an index would be if everybody who was served and did not answer an element had given it
 * the lowest, and the highest answer. For each element, N persons served:
 *
 *     low_j = (Σ a_j + N - n_j) / N,  high_j = (Σ a_j + 4 (N - n_j)) / N,  bounds = 25 Σ w_j low_j, 25 Σ w_j high_j
 *
 * By element, because whoever skipped one is silent about it: 60 persons served of whom 60 answered
 * something, but only some of them everything, leave more open than nothing. It assumes nothing about the
 * silent, and so is wide: the response rate is the true measure of quality. Computed when read, from what
 * is printed: Σ a_j is a whole number and known exactly from 100 answers down; beyond that the bounds
 * hold every sum that rounds to the printed mean.
 * Source: Manski, Partial Identification (2003), worst-case bounds.
 * @param elements every element of the index; null where there is no index
 * @param weights of the elements in their order
 * @param coverage of the same figure, on the same days
 * @returns index points, rounded once, half up; null without an index or while the number served is not known
 * @throws SkmInputError for an element without answers, a mean outside 1 to 4, or more answers than persons served
 */
export function nonResponseBounds(
  elements: readonly PrintedMean[] | null,
  weights: Weights | readonly Rational[],
  { state, personsServed }: Pick<Coverage, 'state' | 'personsServed'>,
): { low: string; high: string } | null {
  if (elements === null || state !== 'known' || personsServed === null) return null;
  elements.forEach((element) => requirePossible(element, personsServed));
  const shares = weightsOf(weights, elements.length);
  const bound = (sumOf: (element: PrintedMean) => bigint, silent: Rational): string => {
    const means = elements.map((element) => {
      const unheard = silent.multiply(Rational.of(personsServed - element.n));
      return Rational.of(sumOf(element)).add(unheard).divide(Rational.of(personsServed));
    });
    const parts = means.map((mean, at) => mean.multiply(shares[at]!));
    return Rational.sum(parts).multiply(POINTS_TO_INDEX).toDecimal(2);
  };
  return { low: bound(lowestSum, LOWEST_ANSWER), high: bound(highestSum, HIGHEST_ANSWER) };
}

/** The smallest whole sum of answers whose mean prints so: means are rounded half up. */
function lowestSum({ n, nrr }: PrintedMean): bigint {
  const from = Rational.parse(nrr).add(Rational.of(-1).multiply(HALF_A_HUNDREDTH));
  const { num, den } = from.multiply(Rational.of(n));
  const sum = (num + den - 1n) / den;
  return sum < BigInt(n) ? BigInt(n) : sum;
}

/** The largest one: it stays below the next half hundredth. */
function highestSum({ n, nrr }: PrintedMean): bigint {
  const { num, den } = Rational.parse(nrr).add(HALF_A_HUNDREDTH).multiply(Rational.of(n));
  const sum = (num - 1n) / den;
  return sum > BigInt(4 * n) ? BigInt(4 * n) : sum;
}

function requirePossible({ n, nrr }: PrintedMean, personsServed: number): void {
  if (!Number.isSafeInteger(n) || n < 1 || n > personsServed) {
    throw new SkmInputError(
      `${n} answers of ${personsServed} persons served cannot be: give 1 to ${personsServed}`,
    );
  }
  const mean = Rational.parse(nrr);
  if (mean.compare(LOWEST_ANSWER) < 0 || mean.compare(HIGHEST_ANSWER) > 0) {
    throw new SkmInputError(`a mean answer of ${nrr} cannot be: it lies between 1 and 4`);
  }
}
