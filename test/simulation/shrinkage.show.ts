import { shrinkOfficers, type OfficerTally, type Shrinkage } from '@app/statistics';
import { drawEffect, drawTally, indexOf, shapeFor, type Spread, USUAL_SPREAD } from './answers.js';
import { holdBar, type Measured } from './bars.js';
import { type Random, seededRandom } from './random.js';

const UNITS = 40;
const OFFICERS = 8;
const AGENCIES = 40;

interface World {
  officers: OfficerTally[];
  /** true mean of each, 1 to 4 */
  truths: number[];
}

it('shrunk figures are nearer to the truth, and in a better order', () => {
  holdBar(
    `Shrinkage: ${AGENCIES} agencies of ${UNITS} × ${OFFICERS} officers, n from 5 to 200 (log-uniform)`,
    3,
    (seed) => [
      ...measure(USUAL_SPREAD, seed, true),
      ...measure({ units: 0.02, officers: 0.02 }, seed, false),
      ...measure({ units: 0.1, officers: 0.1 }, seed, false),
    ],
  );
});

function measure(spread: Spread, seed: number, claimed: boolean): Measured[] {
  const random = seededRandom(seed);
  const runs = Array.from({ length: AGENCIES }, () => {
    const world = drawWorld(spread, random);
    return compare(world, shrinkOfficers(world.officers));
  });
  const mean = (pick: (run: Comparison) => number): number =>
    runs.reduce((total, run) => total + pick(run), 0) / runs.length;
  const naive = Math.sqrt(mean((run) => run.naiveSquares));
  const shrunk = Math.sqrt(mean((run) => run.shrunkSquares));
  const gain = mean((run) => run.shrunkTau) - mean((run) => run.naiveTau);
  const bar = (bars: Partial<Measured>): Partial<Measured> => (claimed ? bars : {});
  const what = (name: string): string => `officers ${spread.officers * 100} %: ${name}`;
  return [
    { what: what('RMSE of the plain mean, points'), value: naive },
    { what: what('RMSE shrunk, points'), value: shrunk },
    { what: what('RMSE shrunk / plain'), value: shrunk / naive, ...bar({ atMost: 0.66 }) },
    { what: what('Kendall tau, plain'), value: mean((run) => run.naiveTau) },
    { what: what('Kendall tau, gain'), value: gain, ...bar({ atLeast: 0.05 }) },
    {
      what: what('θ ± 1.96 sd holds the truth'),
      value: mean((run) => run.coverage),
      ...bar({ atLeast: 0.93, atMost: 0.97 }),
    },
    { what: what('"above" or "below" on the wrong side'), value: mean((run) => run.wrongWords) },
  ];
}

function drawWorld(spread: Spread, random: Random): World {
  const world: World = { officers: [], truths: [] };
  for (let unit = 0; unit < UNITS; unit += 1) {
    const unitEffect = drawEffect(spread.units, random);
    for (let officer = 0; officer < OFFICERS; officer += 1) {
      const shape = shapeFor(unitEffect + drawEffect(spread.officers, random), spread);
      const n = Math.round(5 * 40 ** random());
      const tally = drawTally(shape, n, random);
      world.officers.push({ unit: `${unit}`, officer: `${officer}`, tally });
      world.truths.push(indexOf(shape) / 25);
    }
  }
  return world;
}

interface Comparison {
  naiveSquares: number;
  shrunkSquares: number;
  naiveTau: number;
  shrunkTau: number;
  coverage: number;
  wrongWords: number;
}

function compare({ officers, truths }: World, { officers: shrunk }: Shrinkage): Comparison {
  const naive = officers.map(({ tally }) => tally.sum / tally.n);
  const thetas = shrunk.map(({ theta }) => theta);
  const held = shrunk.filter(
    ({ theta, sd }, at) => Math.abs(theta - (truths[at] as number)) <= 1.96 * sd,
  );
  return {
    naiveSquares: meanSquare(naive, truths),
    shrunkSquares: meanSquare(thetas, truths),
    naiveTau: kendallTau(naive, truths),
    shrunkTau: kendallTau(thetas, truths),
    coverage: held.length / truths.length,
    wrongWords: wrongWords(shrunk, truths),
  };
}

/** Share of all officers with a word who truly stand on the other side of their unit's mean. */
function wrongWords(shrunk: Shrinkage['officers'], truths: readonly number[]): number {
  const unitTruth = (unit: string): number => {
    const own = truths.filter((_, at) => shrunk[at]?.unit === unit);
    return own.reduce((total, truth) => total + truth, 0) / own.length;
  };
  const words = shrunk.flatMap(({ probabilityAboveUnit: above, unit }, at) => {
    if (above > 0.05 && above < 0.95) return [];
    return [above >= 0.95 !== (truths[at] as number) > unitTruth(unit)];
  });
  return words.filter(Boolean).length / Math.max(1, words.length);
}

/** In index points. */
function meanSquare(figures: readonly number[], truths: readonly number[]): number {
  const squares = figures.map((figure, at) => (25 * (figure - (truths[at] as number))) ** 2);
  return squares.reduce((total, square) => total + square, 0) / squares.length;
}

/** tau-b: ties of the plain means count for neither order. */
function kendallTau(figures: readonly number[], truths: readonly number[]): number {
  let [score, figurePairs, truthPairs] = [0, 0, 0];
  for (let a = 0; a < figures.length; a += 1) {
    for (let b = 0; b < a; b += 1) {
      const figure = Math.sign((figures[a] as number) - (figures[b] as number));
      const truth = Math.sign((truths[a] as number) - (truths[b] as number));
      score += figure * truth;
      figurePairs += figure * figure;
      truthPairs += truth * truth;
    }
  }
  return score / Math.sqrt(figurePairs * truthPairs);
}
