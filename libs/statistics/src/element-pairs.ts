/** Answers are 1 to 4. */
const [LOWEST, HIGHEST] = [1, 4];

/**
 * What an index's interval needs of two elements: sums over the persons who answered both. Of an element
 * with itself it holds those who answered it, so `n`, `firstSum` / `n` and `products` are its number of
 * answers, its mean and its sum of squares.
 *
 * Whole numbers that add up over persons, days and places. From a table with a row per person and answer:
 *
 *     SELECT a.element AS first, b.element AS second, count(*) AS n, sum(a.value) AS first_sum,
 *            sum(b.value) AS second_sum, sum(a.value * b.value) AS products
 *     FROM answer a JOIN answer b ON b.rating = a.rating AND a.position <= b.position
 *     GROUP BY a.element, b.element
 */
export interface ElementPair {
  /** key of the element that comes first in the questionnaire */
  first: string;
  /** key of the other one, or the same key */
  second: string;
  /** persons who answered both */
  n: number;
  /** their answers to `first` added up, n to 4 n */
  firstSum: number;
  /** their answers to `second` added up, n to 4 n */
  secondSum: number;
  /** their products, answer to `first` × answer to `second`, added up, n to 16 n */
  products: number;
}

/**
 * The pairs of a table of respondents, every pair of its columns once, also those that nobody answered.
 * @param keys element keys, the head of the table, in the order of the questionnaire
 * @param rows one respondent's answers each, 1 to 4; null where a question was skipped
 * @throws RangeError for an answer that is not 1 to 4
 */
export function pairElements(
  keys: readonly string[],
  rows: readonly (readonly (number | null)[])[],
): ElementPair[] {
  rows.forEach((row) => row.forEach(requireAnswer));
  return keys.flatMap((first, at) =>
    keys.slice(at).map((second, further) => pairColumns(first, second, rows, at, at + further)),
  );
}

function pairColumns(
  first: string,
  second: string,
  rows: readonly (readonly (number | null)[])[],
  firstColumn: number,
  secondColumn: number,
): ElementPair {
  let [n, firstSum, secondSum, products] = [0, 0, 0, 0];
  for (const row of rows) {
    const one = row[firstColumn];
    const other = row[secondColumn];
    if (one == null || other == null) continue;
    n += 1;
    firstSum += one;
    secondSum += other;
    products += one * other;
  }
  return { first, second, n, firstSum, secondSum, products };
}

/** The pairs of two groups that share no person, put together; pairs of either order are the same pair. */
export function addPairs(
  some: readonly ElementPair[],
  others: readonly ElementPair[],
): ElementPair[] {
  const total = new Map(some.map((pair) => [keyOf(pair), pair]));
  for (const pair of others) {
    const turned = total.has(keyOf(turn(pair))) ? turn(pair) : pair;
    total.set(keyOf(turned), addPair(total.get(keyOf(turned)), turned));
  }
  return [...total.values()];
}

/**
 * The pairs as they would be had every respondent given the same answer to an element that was not asked:
 * the fee of a service that has none, scored 4.
 * @param pairs of the other elements
 * @param respondents persons who answered any of them
 */
export function answerForAll(
  pairs: readonly ElementPair[],
  element: string,
  answer: number,
  respondents: number,
): ElementPair[] {
  const own = pairs.filter(({ first, second }) => first === second);
  const beside = own.map(({ first, n, firstSum }) => ({
    first,
    second: element,
    n,
    firstSum,
    secondSum: answer * n,
    products: answer * firstSum,
  }));
  const total = answer * respondents;
  const itself = { first: element, second: element, n: respondents, firstSum: total };
  return [...pairs, ...beside, { ...itself, secondSum: total, products: answer * total }];
}

/** The same pair with its elements the other way round. */
export function turn({ first, second, firstSum, secondSum, ...same }: ElementPair): ElementPair {
  return { ...same, first: second, second: first, firstSum: secondSum, secondSum: firstSum };
}

function addPair(one: ElementPair | undefined, other: ElementPair): ElementPair {
  if (one === undefined) return other;
  return {
    ...one,
    n: one.n + other.n,
    firstSum: one.firstSum + other.firstSum,
    secondSum: one.secondSum + other.secondSum,
    products: one.products + other.products,
  };
}

function keyOf({ first, second }: ElementPair): string {
  return `${first} ${second}`;
}

function requireAnswer(answer: number | null): void {
  if (answer !== null && !(Number.isInteger(answer) && answer >= LOWEST && answer <= HIGHEST)) {
    throw new RangeError(`the answer ${answer} is not 1, 2, 3 or 4`);
  }
}
