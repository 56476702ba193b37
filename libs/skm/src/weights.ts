import { SkmInputError } from './errors.js';
import { Rational } from './rational.js';

/**
 * `exact` is 1 / number of elements. A decimal is that fraction as some forms print it, cut off
 * after a few places: 0.111 or 0.11 for nine elements, 0.33 for three.
 */
export type Weights = 'exact' | `0.${number}`;

/**
 * The weight of every element. A cut-off weight lowers the index (all answers 4 give 99.90 with
 * 0.111 and 99.00 with 0.11); it serves to reproduce a report that was computed so.
 * @throws SkmInputError if the decimal is not 1/elements cut off at its own number of places:
 *   0.111 on three elements would give a third of the index
 */
export function weightOf(weights: Weights, elements: number): Rational {
  const exact = Rational.of(1, elements);
  if (weights === 'exact') return exact;
  const weight = Rational.parse(weights);
  const place = Rational.of(1n, 10n ** BigInt(weights.length - '0.'.length));
  if (weight.compare(exact) > 0 || weight.add(place).compare(exact) <= 0) {
    throw new SkmInputError(
      `the weight ${weights} does not belong to ${elements} elements, each of which weighs ` +
        `1/${elements}; use exact`,
    );
  }
  return weight;
}

/**
 * The weight of each of so many elements, in their order. Weights of an instrument are shares: each
 * counts as the part that it is of their sum.
 * @throws SkmInputError as {@link weightOf}, or for another number of weights than elements
 */
export function weightsOf(weights: Weights | readonly Rational[], elements: number): Rational[] {
  if (typeof weights === 'string') {
    return Array.from({ length: elements }, () => weightOf(weights, elements));
  }
  if (weights.length !== elements) {
    throw new SkmInputError(`${weights.length} weights do not belong to ${elements} elements`);
  }
  const sum = Rational.sum(weights);
  return weights.map((weight) => weight.divide(sum));
}

/**
 * The weights with which printed forms compute an index of so many elements: 1 / elements cut off after
 * three places (0.111 of nine, 0.125 of eight, which is exact, 0.071 of fourteen), and of nine also 0.11.
 * A single element needs none.
 */
export function compatibilityWeights(elements: number): `0.${number}`[] {
  if (elements === 1) return [];
  const thousandths = `${Math.floor(1000 / elements)}`.padStart(3, '0');
  const threePlaces = `0.${thousandths}` as `0.${number}`;
  return elements === 9 ? [threePlaces, '0.11'] : [threePlaces];
}
