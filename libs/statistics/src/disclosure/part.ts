import { SMALLEST_N } from '../threshold.js';
import { addAll, type Bag, type CountHistory, excess, total } from './count-history.js';
import { GapCount } from './gap.js';
import type { Snapshot } from './published-figures.js';

/** A figure whose persons are, all but a few, in another one, the whole. */
export interface Part extends Snapshot {
  /** cells in which the whole and the part do not hold the same persons */
  gaps: ReadonlyMap<number, GapCount>;
}

/** The figure as a part of a whole; undefined if ten persons or more, or half of it, are certainly outside. */
export function asPart(
  figure: Snapshot,
  whole: Snapshot,
  history: CountHistory,
): Part | undefined {
  const makings = [whole.figure.making, figure.figure.making] as const;
  const movers = history.movers(...makings);
  const most = SMALLEST_N + total(movers);
  const gaps = new Map<number, GapCount>();
  let outside = 0;
  for (const [cell, persons] of figure.persons) {
    const gap = new GapCount(history, ...makings);
    if (whole.persons.has(cell)) gap.both(cell);
    else {
      gap.onlySecond(cell, persons);
      outside += persons;
    }
    if (outside >= most) return undefined;
    if (!gap.isNothing) gaps.set(cell, gap);
  }
  const part = { ...figure, gaps };
  const strangers = strangersOf(part, movers);
  return strangers < SMALLEST_N && 2 * strangers < part.size ? part : undefined;
}

/** Persons of a part who are certainly not in the whole, if no more of a value moved than `movers`. */
function strangersOf({ gaps }: Part, movers: Bag): number {
  let certain = 0;
  const perhaps = new Map<number, number>();
  for (const gap of gaps.values()) {
    certain += gap.fewer;
    addAll(perhaps, gap.perhapsFewer);
  }
  return certain + excess(perhaps, movers);
}
