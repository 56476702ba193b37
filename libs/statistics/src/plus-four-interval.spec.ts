import fc from 'fast-check';
import jStat from 'jstat';
import type { MeanGroup } from './mean-groups.js';
import { plusFourInterval, toIndex, type Interval } from './plus-four-interval.js';

const groups = fc.array(
  fc.record({
    mean: fc.double({ min: 1, max: 4, noNaN: true }),
    n: fc.integer({ min: 1, max: 50 }),
  }),
  { minLength: 1, maxLength: 12 },
);

describe('plusFourInterval', () => {
  // augmented: N = 14, sum 44, sum of squares 150; s² = (150 - 44²/14) / 13 = 0.901099,
  // s/√14 = 0.253701, t(0.975, 13) = 2.160369, half width 0.548088 around 44/14 = 3.142857
  it('gives the interval computed by hand for ten answers', () => {
    const interval = plusFourInterval([
      { mean: 2, n: 1 },
      { mean: 3, n: 4 },
      { mean: 4, n: 5 },
    ]);
    expect(interval.low).toBeCloseTo(2.594769, 5);
    expect(interval.high).toBeCloseTo(3.690945, 5);
    const { low, high } = toIndex(interval);
    expect(high - low).toBeCloseTo(27.4044, 3);
  });

  // augmented: N = 9, sum 30, sum of squares 110; s² = (110 - 100) / 8 = 1.25,
  // √(1.25 / 9) = 0.372678, t(0.975, 8) = 2.306004, centre 3.333333, half width 0.859397
  it('does not collapse when everybody answers 4, and still holds the mean', () => {
    const interval = plusFourInterval([{ mean: 4, n: 5 }]);
    expect(interval.low).toBeCloseTo(2.473936, 5);
    expect(interval.high).toBe(4);
  });

  it('is widened to the observed mean when the imagined respondents pull it away', () => {
    // N = 504, centre 3.988095: the upper end would fall short of 4
    expect(plusFourInterval([{ mean: 4, n: 500 }]).high).toBe(4);
    expect(plusFourInterval([{ mean: 1, n: 500 }]).low).toBe(1);
  });

  it.each([
    ['a mean above the scale', [{ mean: 4.01, n: 3 }]],
    ['a mean below the scale', [{ mean: 0.99, n: 3 }]],
    ['a mean that is no number', [{ mean: NaN, n: 3 }]],
    ['half a person', [{ mean: 3, n: 0.5 }]],
    ['a negative number of persons', [{ mean: 3, n: -1 }]],
  ])('refuses %s', (_, input) => {
    expect(() => plusFourInterval(input)).toThrow('a mean is 1 to 4, persons are whole');
  });

  it('refuses an interval of nobody', () => {
    expect(() => plusFourInterval([])).toThrow('at least one person');
    expect(() => plusFourInterval([{ mean: 3, n: 0 }])).toThrow('at least one person');
  });

  it('stays on the scale and holds the observed mean', () => {
    fc.assert(
      fc.property(groups, (input) => {
        const { low, high } = plusFourInterval(input);
        const persons = input.reduce((total, { n }) => total + n, 0);
        const mean = input.reduce((total, group) => total + group.mean * group.n, 0) / persons;
        expect(low).toBeGreaterThanOrEqual(1);
        expect(high).toBeLessThanOrEqual(4);
        expect(low).toBeLessThanOrEqual(mean + 1e-12);
        expect(high).toBeGreaterThanOrEqual(mean - 1e-12);
      }),
    );
  });

  it('is the same to the last bit in any order of the groups', () => {
    const shuffled = groups.chain((input) =>
      fc.tuple(
        fc.constant(input),
        fc.shuffledSubarray(input, { minLength: input.length, maxLength: input.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([input, other]) => {
        expect(plusFourInterval(other)).toEqual(plusFourInterval(input));
      }),
    );
  });
});

describe('toIndex', () => {
  it('multiplies by 25 and stays within 25 to 100', () => {
    expect(toIndex({ low: 3.2, high: 3.9 })).toEqual({ low: 80, high: 97.5 });
    expect(toIndex({ low: 0.5, high: 4.5 })).toEqual({ low: 25, high: 100 });
  });
});

/*
 * Bar: the interval holds the true mean at least 93 times in 100, whatever the shape and n.
 * Tolerance: a cell whose true coverage is exactly 0.93 shows, over R runs, a share with standard
 * error √(0.93 × 0.07 / R); R = 2000 gives 0.0057. One-sided at 3.1 standard errors the chance of
 * a false alarm is 0.001 a cell, at most 0.025 over the 25 cells. So a cell fails below
 * 0.93 - 3.1 × 0.0057 = 0.912: coverage between 0.912 and 0.93 would pass unnoticed here.
 */
const RUNS = 2000;
const BAR = 0.93 - 3.1 * Math.sqrt((0.93 * 0.07) / RUNS);

const SHAPES: Record<string, readonly number[]> = {
  'usual, index 82': [0.04, 0.08, 0.43, 0.45],
  'ceiling, index 97': [0.005, 0.01, 0.085, 0.9],
  'polarised 1 and 4': [0.4, 0, 0, 0.6],
  middling: [0.1, 0.4, 0.4, 0.1],
  'poor, index 45': [0.45, 0.35, 0.15, 0.05],
};

const CELLS = Object.keys(SHAPES).flatMap((shape) =>
  [5, 10, 20, 50, 200].map((n) => [shape, n] as const),
);

describe('coverage in a seeded simulation', () => {
  it.each(CELLS)('%s, n = %i', (shape, n) => {
    expect(coverage(plusFourInterval, SHAPES[shape] ?? [], n)).toBeGreaterThanOrEqual(BAR);
  });

  it('would not pass the plain t interval: at the ceiling it misses most of the time', () => {
    expect(coverage(plainInterval, SHAPES['ceiling, index 97'] ?? [], 5)).toBeLessThan(0.5);
  });
});

function coverage(
  method: (groups: MeanGroup[]) => Interval,
  shape: readonly number[],
  n: number,
): number {
  const truth = shape.reduce((total, share, index) => total + share * (index + 1), 0);
  const random = seededRandom(20261123 + n);
  const hits = Array.from({ length: RUNS }, () => method(drawGroups(shape, n, random))).filter(
    ({ low, high }) => low <= truth && truth <= high,
  );
  return hits.length / RUNS;
}

function drawGroups(shape: readonly number[], n: number, random: () => number): MeanGroup[] {
  const counts = [0, 0, 0, 0];
  for (let person = 0; person < n; person += 1) {
    let [rest, answer] = [random(), 0];
    while (answer < 3 && rest >= (shape[answer] ?? 0)) rest -= shape[answer++] ?? 0;
    counts[answer] = (counts[answer] ?? 0) + 1;
  }
  return counts.map((persons, index) => ({ mean: index + 1, n: persons }));
}

function plainInterval(input: MeanGroup[]): Interval {
  const answers = input.flatMap(({ mean, n }) => Array.from({ length: n }, () => mean));
  const mean = answers.reduce((total, answer) => total + answer, 0) / answers.length;
  const squares = answers.reduce((total, answer) => total + (answer - mean) ** 2, 0);
  const reach =
    jStat.studentt.inv(0.975, answers.length - 1) *
    Math.sqrt(squares / (answers.length - 1) / answers.length);
  return { low: mean - reach, high: mean + reach };
}

/** mulberry32: small, seeded, good enough to draw answers with. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
