import { weeklySignals, type Baseline, type Tally } from '@app/statistics';
import {
  drawEffect,
  drawTally,
  indexOf,
  shapeFor,
  shapeWithIndex,
  type Shape,
  USUAL_SPREAD,
} from './answers.js';
import { holdBar, type Measured } from './bars.js';
import { drawPoisson, type Random, seededRandom } from './random.js';

const OFFICERS = 2000;

interface Case {
  perWeek: number;
  /** how many weeks of the officer's own past the weeks are compared with */
  past: number;
}

it('a signal is rare without a reason, and quick with one', () => {
  holdBar(`Weekly signal: ${OFFICERS} officers`, 3, (seed) => [
    ...measure({ perWeek: 15, past: 52 }, seed, true),
    ...measure({ perWeek: 15, past: 26 }, seed, false),
    ...measure({ perWeek: 5, past: 52 }, seed, false),
  ]);
});

function measure(one: Case, seed: number, claimed: boolean): Measured[] {
  const quiet = downSignals(one, 52, 0, seed);
  const found = (points: number): number =>
    downSignals(one, 8, points, seed).filter((signals) => signals > 0).length / OFFICERS;
  const what = (name: string): string => `${one.perWeek} a week, past ${one.past} weeks: ${name}`;
  return [
    {
      what: what('false "down" an officer-year'),
      value: quiet.reduce((total, signals) => total + signals, 0) / OFFICERS,
      ...(claimed && { atMost: 0.12 }),
    },
    {
      what: what('10-point drop found in 8 weeks'),
      value: found(10),
      ...(claimed && { atLeast: 0.95 }),
    },
    { what: what('5-point drop found in 8 weeks'), value: found(5) },
  ];
}

/** Per officer, the signals "down" in these weeks, after a drop of so many index points. */
function downSignals({ perWeek, past }: Case, weeks: number, drop: number, seed: number): number[] {
  const random = seededRandom(seed);
  return Array.from({ length: OFFICERS }, () => {
    const effect = drawEffect(USUAL_SPREAD.units + USUAL_SPREAD.officers, random);
    const usual = shapeFor(effect, USUAL_SPREAD);
    const baseline = baselineOf(drawTally(usual, perWeek * past, random));
    const now = drop === 0 ? usual : shapeWithIndex(indexOf(usual) - drop, USUAL_SPREAD);
    const signals = weeklySignals(baseline, drawWeeks(now, perWeek, weeks, random));
    return signals.filter(({ signal }) => signal === 'down').length;
  });
}

function baselineOf({ n, sum, squares }: Tally): Baseline {
  return { n, mean: sum / n, sd: Math.sqrt((squares - sum ** 2 / n) / (n - 1)) };
}

function drawWeeks(shape: Shape, perWeek: number, weeks: number, random: Random): Tally[] {
  return Array.from({ length: weeks }, () => drawPoisson(perWeek, random))
    .filter((n) => n > 0)
    .map((n) => drawTally(shape, n, random));
}
