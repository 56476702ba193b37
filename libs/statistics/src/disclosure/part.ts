import { SMALLEST_N } from '../threshold.js';
import { addAll, type Bag, type CountHistory, excess, total } from './count-history.js';
import { GapCount } from './gap.js';
import type { Snapshot } from './published-figures.js';

/** A figure whose persons are, all but a few, in another one, the whole. */
export interface Part {
  snapshot: Snapshot;
  /** those of the whole's cells that it holds, by their number there */
  cells: readonly number[];
  /** how many it holds in each of them */
  persons: readonly number[];
  /** those of these cells in which the whole holds other persons */
  gaps: ReadonlyMap<number, GapCount>;
  /** persons in cells that the whole does not hold */
  outside: GapCount;
  /** how many of the whole it perhaps does not hold, in cells that it does */
  missed: number;
  /** whether it holds, in each of its cells, the same persons as the whole */
  isExact: boolean;
  /** whether it perhaps holds somebody whom the whole does not */
  hasStrangers: boolean;
}

/** Cells of a figure, as seen from a whole. */
interface Cells {
  shared: { cell: number; number: number; persons: number }[];
  elsewhere: { cell: number; persons: number }[];
}

/**
 * The figure as a part of a whole; undefined if ten persons or more, or half of it, are certainly outside.
 *
 * @param numbers of the whole's cells
 */
export function asPart(
  snapshot: Snapshot,
  { whole, numbers }: { whole: Snapshot; numbers: ReadonlyMap<number, number> },
  history: CountHistory,
): Part | undefined {
  if (snapshot === whole || snapshot.size >= whole.size + SMALLEST_N) return undefined;
  const makings = [whole.figure.making, snapshot.figure.making] as const;
  const movers = history.movers(...makings);
  const found = sortCells(snapshot, numbers, SMALLEST_N + total(movers));
  if (!found) return undefined;
  const outside = new GapCount(history, ...makings);
  for (const { cell, persons } of found.elsewhere) outside.onlySecond(cell, persons);
  const gaps = new Map<number, GapCount>();
  for (const { cell, number } of found.shared) {
    if (history.isQuiet(cell, ...makings)) continue;
    const gap = new GapCount(history, ...makings);
    gap.both(cell);
    gaps.set(number, gap);
  }
  const part = {
    snapshot,
    cells: found.shared.map(({ number }) => number),
    persons: found.shared.map(({ persons }) => persons),
    gaps,
    outside,
    missed: [...gaps.values()].reduce((missed, gap) => missed + total(gap.perhapsMore), 0),
    isExact: gaps.size + found.elsewhere.length === 0,
    hasStrangers: [outside, ...gaps.values()].some(({ hasFewer }) => hasFewer),
  };
  return isInside(part, movers) ? part : undefined;
}

/** How a part differs from its whole, beside it and cell by cell. */
export function gapsOf({ outside, gaps }: Part): GapCount[] {
  return [outside, ...gaps.values()];
}

/** Undefined if too many persons are elsewhere. */
function sortCells(
  { persons: all }: Snapshot,
  numbers: ReadonlyMap<number, number>,
  tooMany: number,
): Cells | undefined {
  const cells: Cells = { shared: [], elsewhere: [] };
  let outside = 0;
  for (const [cell, persons] of all) {
    const number = numbers.get(cell);
    if (number === undefined) {
      cells.elsewhere.push({ cell, persons });
      outside += persons;
      if (outside >= tooMany) return undefined;
    } else {
      cells.shared.push({ cell, number, persons });
    }
  }
  return cells;
}

/** @param movers persons of whom no more of a value moved */
function isInside(part: Part, movers: Bag): boolean {
  const perhaps = new Map<number, number>();
  let certain = 0;
  for (const { fewer, perhapsFewer } of gapsOf(part)) {
    certain += fewer;
    addAll(perhaps, perhapsFewer);
  }
  certain += excess(perhaps, movers);
  // whoever changed an answer is missed, but inside all the same
  return certain < SMALLEST_N && 2 * (certain - part.missed) < part.snapshot.size;
}
