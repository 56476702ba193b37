import { K, mayStandAlone } from './figure.js';

/** Persons by weekday (rows, from Monday) and block of hours (columns). */
export type HourGrid = readonly (readonly number[])[];

/** Neighbouring weekdays and blocks of hours that are told together; positions from 0. */
export interface HourCell {
  weekdays: number[];
  hourBlocks: number[];
}

/**
 * Merges weekdays with their neighbours, and then in each group of weekdays blocks of hours with theirs, until
 * every cell holds nobody or at least K persons (rule 5): of the grid itself and of what it leaves of others.
 * @param grid seven weekdays by four blocks of hours, whole numbers from 0
 * @param beside what anybody could work out with this grid: what it leaves of a whole, or of a longer period
 * @returns a partition of the grid, ascending; null below K persons, and where not even one cell would hold
 */
export function mergeHours(grid: HourGrid, beside: readonly HourGrid[]): HourCell[] | null {
  const grids = [grid, ...beside];
  const cellOf = (weekdays: number[], hourBlocks: number[]): number[] =>
    grids.map((each) => sumOf(each, { weekdays, hourBlocks }));
  const allWeekdays = grid.map((_, weekday) => [weekday]);
  const allBlocks = grid[0]!.map((_, block) => block);
  if (sumOf(grid, { weekdays: allWeekdays.flat(), hourBlocks: allBlocks }) < K) return null;
  const rows = mergeNeighbours(allWeekdays, (weekdays) => cellOf(weekdays, allBlocks));
  if (rows === null) return null;
  return rows.flatMap((weekdays) => {
    const blocks = allBlocks.map((block) => [block]);
    // a group of weekdays holds, so all its blocks together do
    const merged = mergeNeighbours(blocks, (some) => cellOf(weekdays, some))!;
    return merged.map((hourBlocks) => ({ weekdays, hourBlocks }));
  });
}

/** What a grid holds in a cell. */
export function sumOf(grid: HourGrid, { weekdays, hourBlocks }: HourCell): number {
  return weekdays.reduce(
    (sum, weekday) => sum + hourBlocks.reduce((more, block) => more + grid[weekday]![block]!, 0),
    0,
  );
}

/** Joins the smallest group that tells of few with its smaller neighbour that has persons, until none is left. */
function mergeNeighbours(
  groups: readonly number[][],
  persons: (group: number[]) => number[],
): number[][] | null {
  const merged = [...groups];
  for (;;) {
    const sums = merged.map(persons);
    const failing = [...merged.keys()].filter(
      (at) => !sums[at]!.every((sum) => mayStandAlone(Math.abs(sum))),
    );
    if (failing.length === 0) return merged;
    if (merged.length === 1) return null;
    const size = (at: number): number => sums[at]![0]!;
    const first = smallest(failing, size);
    const neighbours = [first - 1, first + 1].filter((at) => at in merged);
    const peopled = neighbours.filter((at) => size(at) > 0);
    const other = smallest(peopled.length > 0 ? peopled : neighbours, size);
    const at = Math.min(first, other);
    merged.splice(at, 2, [...merged[at]!, ...merged[at + 1]!]);
  }
}

function smallest(some: readonly number[], size: (at: number) => number): number {
  return some.reduce((least, at) => (size(at) < size(least) ? at : least));
}
