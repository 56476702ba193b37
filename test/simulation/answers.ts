import jStat from 'jstat';
import { tallyOf, type MeanGroup, type Tally } from '@app/statistics';
import { drawIndex, drawNormal, type Random } from './random.js';

/** Where answers 1 to 4 part on the latent scale: shares .04, .08, .43, .45, index 82.25. */
const THRESHOLDS = [-1.750686, -1.174987, 0.125661];

/** Shares of the four answers. */
export type Shape = readonly number[];

/** Ordered probit; units and officers each account for this share of the latent variance. */
export interface Spread {
  units: number;
  officers: number;
}

/** What medicine finds for physicians (.034 to .061); for counters nobody has measured it. */
export const USUAL_SPREAD: Spread = { units: 0.05, officers: 0.05 };

export function drawEffect(variance: number, random: Random): number {
  return Math.sqrt(variance) * drawNormal(random);
}

/** The answers of somebody whose latent mean is `effect` away from the average. */
export function shapeFor(effect: number, { units, officers }: Spread): Shape {
  const residual = Math.sqrt(1 - units - officers);
  const below = THRESHOLDS.map((end) => jStat.normal.cdf((end - effect) / residual, 0, 1));
  return [...below, 1].map((share, at) => share - (below[at - 1] ?? 0));
}

export function indexOf(shape: Shape): number {
  return 25 * shape.reduce((total, share, at) => total + share * (at + 1), 0);
}

/** The answers whose index is this one, by bisection. */
export function shapeWithIndex(index: number, spread: Spread): Shape {
  let [low, high] = [-4, 4];
  while (high - low > 1e-6) {
    const middle = (low + high) / 2;
    if (indexOf(shapeFor(middle, spread)) < index) low = middle;
    else high = middle;
  }
  return shapeFor(low, spread);
}

/** The answer of somebody at this place of the latent scale, whose variance is 1. */
export function answerAt(latent: number): number {
  return 1 + THRESHOLDS.filter((end) => latent > end).length;
}

export function drawAnswer(shape: Shape, random: Random): number {
  return drawIndex(shape, random) + 1;
}

export function drawGroups(shape: Shape, n: number, random: Random): MeanGroup[] {
  const counts = shape.map(() => 0);
  for (let person = 0; person < n; person += 1) counts[drawIndex(shape, random)]! += 1;
  return counts.map((persons, at) => ({ mean: at + 1, n: persons }));
}

export function drawTally(shape: Shape, n: number, random: Random): Tally {
  return tallyOf(drawGroups(shape, n, random));
}
