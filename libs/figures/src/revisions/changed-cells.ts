import type { Trajectory } from '../attack/published.js';
import type { Measure } from '../figure.js';
import { countOf } from '../own-ratings.js';
import { placeKey, type RatedPlace, type SettledCell } from '../settled-cell.js';
import type { Change } from './corrections.js';

/**
 * Persons who came, who went, or who say something else where they were, as if they were ratings; those who moved
 * are not among them.
 */
export function cellsOfUnmoved(changes: readonly Change[]): SettledCell[] {
  return changes
    .filter((one) => !isMove(one))
    .flatMap(({ persons, before, after }) => {
      const [place] = [...after, ...before];
      return [cellOf(place!, persons)];
    });
}

/** Whether persons count in another place now. */
export function isMove({ before, after }: Change): boolean {
  return new Set([...before, ...after].map(placeKey)).size > 1;
}

/** Everybody as they count after some of the corrections; `came`: also those who came to their places. */
export function correctedCells(
  cells: readonly SettledCell[],
  measure: Measure,
  changes: readonly Change[],
  { came }: { came: boolean },
): SettledCell[] {
  const byPlace = new Map<string, SettledCell>();
  const add = (place: RatedPlace, persons: number): void => {
    const key = placeKey(place);
    const known = byPlace.get(key)?.persons ?? 0;
    byPlace.set(key, cellOf(place, known + persons));
  };
  for (const cell of cells) add(cell, countOf(cell, measure));
  for (const { persons, before, after } of changes) {
    for (const place of before) add(place, -persons);
    if (came) for (const place of after) add(place, persons);
  }
  return [...byPlace.values()].filter(({ persons }) => persons > 0);
}

/** Everybody as they count in a state. */
export function cellsInState(
  cells: readonly SettledCell[],
  measure: Measure,
  corrected: readonly Trajectory[],
  state: number,
): SettledCell[] {
  const changes = corrected.map(({ persons, states }) => {
    return { persons, before: states[0]!, after: states[state]! };
  });
  return correctedCells(cells, measure, changes, { came: true });
}

function cellOf(place: RatedPlace, persons: number): SettledCell {
  const { day, unitId, locationId, serviceId, assignmentId, attested } = place;
  const where = { day, unitId, locationId, serviceId, assignmentId, attested };
  return { ...where, persons, respondents: persons, officerRespondents: persons };
}
