/** Persons whose own mean answer is the same. */
export interface MeanGroup {
  /** a person's mean answer, 1 to 4 */
  mean: number;
  /** persons, a whole number from 0 */
  n: number;
}

export const LOWEST = 1;
export const HIGHEST = 4;

/**
 * The groups in one fixed order, because floating point sums depend on their order and a rebuild
 * must give the same figure.
 * @throws RangeError for a mean outside 1 to 4 or a broken number of persons
 */
export function orderedGroups(groups: readonly MeanGroup[]): MeanGroup[] {
  for (const { mean, n } of groups) {
    if (!(mean >= LOWEST && mean <= HIGHEST) || !Number.isSafeInteger(n) || n < 0) {
      throw new RangeError(
        `${n} persons with the mean ${mean}: a mean is 1 to 4, persons are whole`,
      );
    }
  }
  return [...groups].sort((a, b) => a.mean - b.mean || a.n - b.n);
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
