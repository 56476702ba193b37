import type { Part } from './part.js';

/** Cells of a whole, and the parts that hold some of them and no others of it. */
export interface Region {
  readonly cells: number[];
  readonly parts: Part[];
}

/**
 * Regions share no part, so that what is taken in one says nothing of another. Cells without a part are in
 * none.
 *
 * @param cells of the whole
 */
export function findRegions(parts: readonly Part[], cells: number): Region[] {
  const links = Int32Array.from({ length: cells }, (_, cell) => cell);
  const find = (cell: number): number => {
    let first = cell;
    while (links[first] !== first) first = links[first] = links[links[first]!]!;
    return first;
  };
  const touched = new Uint8Array(cells);
  for (const part of parts) {
    const first = find(part.cells[0]!);
    for (const cell of part.cells) {
      touched[cell] = 1;
      links[find(cell)] = first;
    }
  }
  const regions = new Map<number, Region>();
  const regionOf = (cell: number): Region => {
    const first = find(cell);
    const region = regions.get(first) ?? { cells: [], parts: [] };
    regions.set(first, region);
    return region;
  };
  for (let cell = 0; cell < cells; cell += 1) if (touched[cell]) regionOf(cell).cells.push(cell);
  for (const part of parts) regionOf(part.cells[0]!).parts.push(part);
  return [...regions.values()];
}
