import { anchorPresent, type Tally } from '@app/statistics';
import { shapeFor, shapeWithIndex, type Shape, USUAL_SPREAD } from './answers.js';
import { type Attack, drawAttack } from './attacks.js';
import {
  drawOfficer,
  LEARNING_DAYS,
  OFFICERS_OF_UNIT,
  QUARTER_DAYS,
  type SimulatedRating,
  tallyRatings,
  type Traffic,
  usualPerDay,
} from './quarter.js';
import type { Random } from './random.js';
import { judge } from './rules.js';

export const USUAL_SHAPE: Shape = shapeFor(0, USUAL_SPREAD);
/** An officer who has a reason to cheat, and one whom others may want to harm. */
const WEAK_SHAPE = shapeWithIndex(72, USUAL_SPREAD);
export const GOOD_SHAPE = shapeWithIndex(82, USUAL_SPREAD);

/** One officer's quarter without and with the attack; both judged by all rules. */
export interface Quarter {
  honest: SimulatedRating[];
  attacked: SimulatedRating[];
}

/** The same honest citizens in both; who praises has a figure of 72, who is bombed one of 82. */
export function drawQuarter(traffic: Traffic, attack: Attack, random: Random): Quarter {
  const learning = Array.from({ length: OFFICERS_OF_UNIT }, () =>
    drawOfficer(traffic, LEARNING_DAYS, USUAL_SHAPE, random),
  );
  const usual = usualPerDay(learning);
  const shape = attack.answer === 4 ? WEAK_SHAPE : GOOD_SHAPE;
  const genuine = drawOfficer(traffic, QUARTER_DAYS, shape, random);
  const fakes = drawAttack(attack, random);
  return {
    honest: judge(genuine, usual).counted,
    attacked: judge([...genuine, ...fakes], usual).counted,
  };
}

/** The figure in index points, as a poster-only unit has it: everything is open. */
export function openIndex(ratings: readonly SimulatedRating[]): number {
  return toIndex(tallyRatings(ratings, ['open']));
}

/** The attested figure: present, anchored to served, in index points. */
export function attestedIndex(ratings: readonly SimulatedRating[]): number {
  return toIndex(anchoredTally(ratings));
}

export function anchoredTally(ratings: readonly SimulatedRating[]): Tally {
  return anchorPresent(tallyRatings(ratings, ['present']), tallyRatings(ratings, ['served'])).tally;
}

export function toIndex({ n, sum }: Tally): number {
  return (25 * sum) / n;
}

export interface Shifts {
  mean: number;
  /** the largest in either direction */
  largest: number;
}

/** How far the attack moves a figure, over many quarters. */
export function measureShifts(
  quarters: number,
  draw: () => Quarter,
  figure: (ratings: readonly SimulatedRating[]) => number,
): Shifts {
  const shifts = Array.from({ length: quarters }, () => {
    const { honest, attacked } = draw();
    return figure(attacked) - figure(honest);
  });
  return {
    mean: shifts.reduce((total, shift) => total + shift, 0) / quarters,
    largest: Math.max(...shifts.map(Math.abs)),
  };
}
