import { plusFourInterval, type Interval } from '@app/statistics';
import { indexOf, type Shape } from './answers.js';
import { holdExactBar } from './bars.js';

const SIZES = [5, 10, 20, 30, 50, 100, 200];
const SHAPES: Record<string, Shape> = {
  'usual, index 82': [0.04, 0.08, 0.43, 0.45],
  'ceiling, index 97': [0.005, 0.01, 0.085, 0.9],
  'polarised 1 and 4': [0.4, 0, 0, 0.6],
  middling: [0.1, 0.4, 0.4, 0.1],
  'poor, index 45': [0.45, 0.35, 0.15, 0.05],
};

it('the 95 % interval holds the truth', () => {
  const lines = SIZES.flatMap((n) => {
    const intervalOf = rememberIntervals(n);
    return Object.entries(SHAPES).map(([name, shape]) => ({
      what: `n = ${n}, ${name}`,
      value: coverage(shape, n, intervalOf),
      atLeast: 0.93,
    }));
  });
  holdExactBar('Interval: chance that it holds the true mean, over all possible samples', 4, lines);
});

type IntervalOf = (ones: number, twos: number, threes: number) => Interval;

/** Adds up the chances of all samples of n answers whose interval holds the truth. */
function coverage(shape: Shape, n: number, intervalOf: IntervalOf): number {
  const truth = indexOf(shape) / 25;
  const logFactorials = logFactorialsTo(n);
  const term = (count: number, answer: number): number =>
    count === 0 ? 0 : count * Math.log(shape[answer] ?? 0) - (logFactorials[count] ?? 0);
  let held = 0;
  for (let ones = 0; ones <= n; ones += 1) {
    for (let twos = 0; twos <= n - ones; twos += 1) {
      for (let threes = 0; threes <= n - ones - twos; threes += 1) {
        const fours = n - ones - twos - threes;
        const log = term(ones, 0) + term(twos, 1) + term(threes, 2) + term(fours, 3);
        const chance = Math.exp((logFactorials[n] ?? 0) + log);
        if (chance < 1e-12) continue;
        const { low, high } = intervalOf(ones, twos, threes);
        if (low <= truth && truth <= high) held += chance;
      }
    }
  }
  return held;
}

/** Samples with the same mean and spread have the same interval, and Student's quantile is slow. */
function rememberIntervals(n: number): IntervalOf {
  const known = new Map<number, Interval>();
  return (ones, twos, threes) => {
    const fours = n - ones - twos - threes;
    const sum = ones + 2 * twos + 3 * threes + 4 * fours;
    const squares = ones + 4 * twos + 9 * threes + 16 * fours;
    const key = sum * 10_000 + squares;
    const counts = [ones, twos, threes, fours];
    const interval =
      known.get(key) ?? plusFourInterval(counts.map((count, at) => ({ mean: at + 1, n: count })));
    known.set(key, interval);
    return interval;
  };
}

function logFactorialsTo(n: number): number[] {
  const logs = [0];
  for (let factor = 1; factor <= n; factor += 1)
    logs.push((logs[factor - 1] ?? 0) + Math.log(factor));
  return logs;
}
