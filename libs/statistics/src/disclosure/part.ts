import { SMALLEST_N } from '../threshold.js';
import { addAll, type Bag, type CountHistory, excess, total } from './count-history.js';
import { GapCount } from './gap.js';
import type { Snapshot } from './published-figures.js';

/** A figure whose persons are, all but a few, in another one, the whole. */
export interface Part extends Snapshot {
  /** cells in which the whole and the part do not hold the same persons */
  gaps: ReadonlyMap<number, GapCount>;
  /** those in which the part holds somebody whom the whole does not hold there */
  strangers: ReadonlyMap<number, GapCount>;
}

/** The figure as a part of a whole; undefined if ten persons or more, or half of it, are certainly outside. */
export function asPart(figure: Snapshot, whole: Snapshot, history: CountHistory): Part | undefined {
  const makings = [whole.figure.making, figure.figure.making] as const;
  const movers = history.movers(...makings);
  const most = SMALLEST_N + total(movers);
  const gaps = new Map<number, GapCount>();
  let outside = 0;
  for (const [cell, persons] of figure.persons) {
    const isShared = whole.persons.has(cell);
    if (!isShared) outside += persons;
    if (outside >= most) return undefined;
    if (isShared && history.isQuiet(cell, ...makings)) continue;
    const gap = new GapCount(history, ...makings);
    if (isShared) gap.both(cell);
    else gap.onlySecond(cell, persons);
    gaps.set(cell, gap);
  }
  const strangers = new Map([...gaps].filter(([, gap]) => gap.hasFewer));
  const certain = countCertain(strangers, movers);
  // whoever changed an answer is inside all the same
  const changed = [...gaps.values()].reduce((sum, gap) => sum + total(gap.perhapsMore), 0);
  const isPart = certain < SMALLEST_N && 2 * (certain - changed) < figure.size;
  return isPart ? { ...figure, gaps, strangers } : undefined;
}

/** Persons who are certainly not in the whole, if no more of a value moved than `movers`. */
function countCertain(strangers: ReadonlyMap<number, GapCount>, movers: Bag): number {
  let certain = 0;
  const perhaps = new Map<number, number>();
  for (const { fewer, perhapsFewer } of strangers.values()) {
    certain += fewer;
    addAll(perhaps, perhapsFewer);
  }
  return certain + excess(perhaps, movers);
}
