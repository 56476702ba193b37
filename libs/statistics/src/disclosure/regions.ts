import type { Part } from './part.js';

/** Cells of a whole, and the parts that hold some of them and no others of it. */
export interface Region {
  readonly cells: number[];
  readonly parts: Part[];
}

const UNTOUCHED = -1;

/**
 * Regions share no part, so that what is taken in one says nothing of another. Cells without a part are in
 * none.
 *
 * @param size number of the whole's cells
 * @param cells those that the parts may hold
 */
export function findRegions(
  parts: readonly Part[],
  cells: readonly number[],
  size: number,
): Region[] {
  const links = new Int32Array(size).fill(UNTOUCHED);
  for (const part of parts) link(part.cells, links);
  const regions = new Map<number, Region>();
  for (const cell of cells) {
    if (links[cell] === UNTOUCHED) continue;
    const first = firstOf(cell, links);
    const region = regions.get(first);
    if (region) region.cells.push(cell);
    else regions.set(first, { cells: [cell], parts: [] });
  }
  for (const part of parts) regions.get(firstOf(part.cells[0]!, links))!.parts.push(part);
  return [...regions.values()];
}

function link(cells: readonly number[], links: Int32Array): void {
  let first: number = UNTOUCHED;
  for (const cell of cells) {
    if (links[cell] === UNTOUCHED) links[cell] = cell;
    if (first === UNTOUCHED) first = firstOf(cell, links);
    else links[firstOf(cell, links)] = first;
  }
}

/** Follows the links of a cell to one that stands for all that are linked, and shortens the way. */
function firstOf(cell: number, links: Int32Array): number {
  let at = cell;
  while (links[at] !== at) {
    links[at] = links[links[at]!]!;
    at = links[at]!;
  }
  return at;
}
