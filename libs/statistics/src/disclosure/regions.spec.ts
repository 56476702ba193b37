import type { Part } from './part.js';
import { findRegions } from './regions.js';

const part = (...cells: number[]): Part => ({ cells }) as unknown as Part;

it('keeps together what parts hold together', () => {
  const [ab, bc, e] = [part(0, 1), part(2, 1), part(4)];
  expect(findRegions([ab, e, bc], [0, 1, 2, 3, 4, 5], 6)).toEqual([
    { cells: [0, 1, 2], parts: [ab, bc] },
    { cells: [4], parts: [e] },
  ]);
});

it('finds none where there are no parts', () => {
  expect(findRegions([], [0, 1, 2], 3)).toEqual([]);
});
