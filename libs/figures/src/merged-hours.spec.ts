import fc from 'fast-check';
import { type HourCell, type HourGrid, mergeHours, sumOf } from '@app/figures';

const gridOf = (most: number) =>
  fc.array(fc.array(fc.integer({ min: 0, max: most }), { minLength: 4, maxLength: 4 }), {
    minLength: 7,
    maxLength: 7,
  });
const grids = fc.oneof(gridOf(3), gridOf(15), gridOf(60));
const EVERYTHING: HourCell = { weekdays: [0, 1, 2, 3, 4, 5, 6], hourBlocks: [0, 1, 2, 3] };

const holds = (persons: number): boolean => persons === 0 || persons >= 10;
const add = (one: HourGrid, other: HourGrid): HourGrid =>
  one.map((row, weekday) => row.map((n, block) => n + other[weekday]![block]!));

/** Every place of the grid by the cells that hold it. */
function timesHeld(cells: readonly HourCell[]): string[] {
  return cells
    .flatMap(({ weekdays, hourBlocks }) =>
      weekdays.flatMap((weekday) => hourBlocks.map((block) => `${weekday}/${block}`)),
    )
    .toSorted();
}

it('is a partition into runs of neighbours, whose sums are those of the grid', () => {
  fc.assert(
    fc.property(grids, (grid) => {
      const cells = mergeHours(grid, []);
      if (sumOf(grid, EVERYTHING) < 10) return expect(cells).toBeNull();
      expect(timesHeld(cells!)).toEqual(timesHeld([EVERYTHING]));
      expect(cells!.reduce((sum, cell) => sum + sumOf(grid, cell), 0)).toBe(
        sumOf(grid, EVERYTHING),
      );
      for (const run of cells!.flatMap(({ weekdays, hourBlocks }) => [weekdays, hourBlocks])) {
        expect(run).toEqual(run.map((_, at) => run[0]! + at));
      }
    }),
  );
});

it('tells of nobody or ten in every cell, and in both marginals that anybody can add up', () => {
  fc.assert(
    fc.property(grids, (grid) => {
      const cells = mergeHours(grid, []) ?? [];
      for (const cell of cells) expect(holds(sumOf(grid, cell))).toBe(true);
      for (const by of ['weekdays', 'hourBlocks'] as const) {
        const groups = new Set(cells.map((cell) => cell[by].join()));
        for (const group of groups) {
          const inside = cells.filter((cell) => cell[by].join() === group);
          expect(holds(inside.reduce((sum, cell) => sum + sumOf(grid, cell), 0))).toBe(true);
        }
      }
    }),
  );
});

it('leaves nobody or ten of a whole in every cell', () => {
  fc.assert(
    fc.property(grids, grids, (part, rest) => {
      const cells = mergeHours(part, [rest]);
      const isPossible = sumOf(part, EVERYTHING) >= 10 && holds(sumOf(rest, EVERYTHING));
      expect(cells !== null).toBe(isPossible);
      for (const cell of cells ?? []) {
        expect(holds(sumOf(add(part, rest), cell) - sumOf(part, cell))).toBe(true);
      }
    }),
  );
});

it('merges no more than it must, and reaches over empty neighbours', () => {
  const grid = [
    [0, 40, 40, 0],
    [0, 40, 4, 0],
    [0, 0, 0, 0],
    [0, 0, 0, 0],
    [0, 20, 20, 0],
    [0, 3, 0, 0],
    [0, 0, 0, 0],
  ];
  const peopled = mergeHours(grid, [])!.filter((cell) => sumOf(grid, cell) > 0);
  expect(peopled).toEqual([
    { weekdays: [0], hourBlocks: [1] },
    { weekdays: [0], hourBlocks: [2] },
    { weekdays: [1], hourBlocks: [1, 2] },
    { weekdays: [4, 5], hourBlocks: [1] },
    { weekdays: [4, 5], hourBlocks: [2] },
  ]);
});
