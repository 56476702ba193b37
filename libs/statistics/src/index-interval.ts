import jStat from 'jstat';
import { type ElementPair, turn } from './element-pairs.js';
import { sum } from './mean-groups.js';
import { INDEX_POINTS_PER_ANSWER_POINT, type Interval } from './plus-four-interval.js';

const PSEUDO_ANSWERS = [1, 2, 3, 4];
const PSEUDO_SUM = sum(PSEUDO_ANSWERS);
const PSEUDO_SQUARES = sum(PSEUDO_ANSWERS.map((answer) => answer ** 2));
const [LOWEST_INDEX, HIGHEST_INDEX] = [25, 100];

/** An element and its share in the index. */
export interface WeighedElement {
  key: string;
  /** of an index the weights add up to 1; of a difference they need not */
  weight: number;
}

/** Persons of one group, by their answers to pairs of elements. */
export interface PairedAnswers {
  pairs: readonly ElementPair[];
  /** persons who answered any element, a whole number from 1 */
  respondents: number;
}

/** A weighed sum of elements' means and how far chance moves it, in index points. */
export interface IndexSpread {
  /** 25 × Σ w NRR over the persons at hand */
  index: number;
  /** the same with the four imagined respondents, around whom the interval lies */
  centre: number;
  /** standard error of the centre */
  standardError: number;
  /** respondents with the four imagined ones */
  persons: number;
}

/**
 * How far chance moves an index whose elements were skipped by some. Each element has its own number of
 * answers n_j, so the index is no mean of persons, and the spread of persons' means does not measure it.
 * Linearised, a person i with the answers a_ij (r_ij = 1 where there is one) moves it by
 *
 *     z_i = Σ_j w_j (a_ij - NRR_j) r_ij n / n_j,   variance = Σ z_i² / (n (n - 1))
 *
 * Σ z_i² needs no persons but the sums over pairs: n² ΣΣ w_j w_k S_jk / (n_j n_k), where S_jk is
 * Σ a_j a_k - NRR_k Σ a_j - NRR_j Σ a_k + NRR_j NRR_k n_jk over those who answered both. Four imagined
 * respondents who answer 1, 2, 3 and 4 throughout are added, as in `plusFourInterval`: without skipped
 * elements both are the same. Source: Woodruff (1971), linearised variance of a ratio estimate.
 * @param elements each with at least one answer
 * @throws RangeError without respondents, or where an element or a pair of elements is missing
 */
export function indexSpread(
  { pairs, respondents }: PairedAnswers,
  elements: readonly WeighedElement[],
): IndexSpread {
  if (!Number.isSafeInteger(respondents) || respondents < 1) {
    throw new RangeError(`${respondents} respondents: an interval needs at least one person`);
  }
  const observed = matrixOf(pairs, elements);
  const imagined = observed.map((row) => row.map(withPseudoAnswers));
  const persons = respondents + PSEUDO_ANSWERS.length;
  const variance = (persons / (persons - 1)) * linearisedVariance(imagined, elements);
  return {
    index: INDEX_POINTS_PER_ANSWER_POINT * weighedMean(observed, elements),
    centre: INDEX_POINTS_PER_ANSWER_POINT * weighedMean(imagined, elements),
    standardError: INDEX_POINTS_PER_ANSWER_POINT * Math.sqrt(Math.max(0, variance)),
    persons,
  };
}

/**
 * The 95 % interval of an index whose elements may be skipped: centre ± t(0.975, N - 1) × standard error
 * of `indexSpread`, N = n + 4, cut to 25 to 100 and widened to hold the index.
 * @returns index points
 * @throws RangeError as `indexSpread`
 */
export function indexInterval(
  answers: PairedAnswers,
  elements: readonly WeighedElement[],
): Interval {
  return intervalAround(indexSpread(answers, elements));
}

/** The same interval of a spread that is known. */
export function intervalAround({ index, centre, standardError, persons }: IndexSpread): Interval {
  const reach = jStat.studentt.inv(0.975, persons - 1) * standardError;
  return {
    low: Math.max(LOWEST_INDEX, Math.min(centre - reach, index)),
    high: Math.min(HIGHEST_INDEX, Math.max(centre + reach, index)),
  };
}

/** The pair of each element (row) with each (column). */
function matrixOf(
  pairs: readonly ElementPair[],
  elements: readonly WeighedElement[],
): ElementPair[][] {
  const known = new Map(pairs.map((pair) => [keyOf(pair), pair]));
  return elements.map(({ key: first }) =>
    elements.map(({ key: second }) => {
      const turned = known.get(keyOf({ first: second, second: first }));
      const pair = known.get(keyOf({ first, second })) ?? (turned && turn(turned));
      if (pair === undefined || (first === second && pair.n < 1)) {
        throw new RangeError(`nobody is known to have answered ${first} and ${second}`);
      }
      return pair;
    }),
  );
}

function withPseudoAnswers(pair: ElementPair): ElementPair {
  return {
    ...pair,
    n: pair.n + PSEUDO_ANSWERS.length,
    firstSum: pair.firstSum + PSEUDO_SUM,
    secondSum: pair.secondSum + PSEUDO_SUM,
    products: pair.products + PSEUDO_SQUARES,
  };
}

function weighedMean(matrix: ElementPair[][], elements: readonly WeighedElement[]): number {
  return sum(elements.map(({ weight }, at) => weight * meanOf(matrix[at]![at]!)));
}

function linearisedVariance(matrix: ElementPair[][], elements: readonly WeighedElement[]): number {
  const means = elements.map((_, at) => meanOf(matrix[at]![at]!));
  const answers = elements.map((_, at) => matrix[at]![at]!.n);
  const terms = elements.flatMap(({ weight }, j) =>
    elements.map((other, k) => {
      const { n, firstSum, secondSum, products } = matrix[j]![k]!;
      const [mj, mk] = [means[j]!, means[k]!];
      const together = products - mk * firstSum - mj * secondSum + mj * mk * n;
      return (weight * other.weight * together) / (answers[j]! * answers[k]!);
    }),
  );
  return sum(terms);
}

function meanOf({ n, firstSum }: ElementPair): number {
  return firstSum / n;
}

function keyOf({ first, second }: Pick<ElementPair, 'first' | 'second'>): string {
  return `${first} ${second}`;
}
