import type { LeftOut } from '../closing.js';
import type { Cut, Measure } from '../figure.js';
import type { PeriodDays } from '../period-days.js';
import { placeKey, type RatedPlace, type SettledCell, type UnitVersion } from '../settled-cell.js';

/** Where somebody counts, and with what. */
export interface CorrectedPlace extends RatedPlace {
  /** what is counted of them there, in any words; whoever says something else at the same place has changed, too */
  says?: string;
}

/** Persons who count otherwise than in some state of a closed period, all in the same way. */
export interface CorrectedPersons {
  persons: number;
  /** by state, the closing first and the latest last: where they count; mostly in one place or in none */
  states: readonly (readonly CorrectedPlace[])[];
  /** where they count with all corrections */
  now: readonly CorrectedPlace[];
}

/** Persons whom a revision counts otherwise than a state before: somebody who moved is one person. */
export interface Change {
  persons: number;
  /** where they counted and do not count any more; nowhere: they came */
  before: readonly CorrectedPlace[];
  /** where they count and did not count; nowhere: they went */
  after: readonly CorrectedPlace[];
}

/** Corrections of a closed period that wait. */
export interface Corrections {
  period: PeriodDays;
  measure: Measure;
  versions: readonly UnitVersion[];
  /** all who counted when the days were settled */
  cells: readonly SettledCell[];
  /** who of them stays out of the closing figures */
  leftOut: readonly LeftOut[];
  /** the closing figures and their months, which a revision shows again */
  closed: readonly Cut[];
  /** the running cuts, which stay as they were */
  running: readonly Cut[];
  /** who counts otherwise in some state, or now */
  corrected: readonly CorrectedPersons[];
  /** units whose corrections wait for another reason */
  waiting: readonly string[];
}

/** What a revision would change against a state; units that wait stay as they are in the latest one. */
export function changesAgainst(
  corrected: readonly CorrectedPersons[],
  state: number,
  waiting: ReadonlySet<string>,
): Change[] {
  const waits = ({ unitId }: CorrectedPlace): boolean => waiting.has(unitId);
  return corrected.flatMap(({ persons, states, now }) => {
    const after = [...now.filter((place) => !waits(place)), ...states.at(-1)!.filter(waits)];
    const net = netOf({ persons, before: states.at(state)!, after });
    return net.before.length + net.after.length === 0 ? [] : [net];
  });
}

/** Units between which somebody moved, so that their corrections are shown together: who is in both would count twice. */
export function linkedUnits(changes: readonly Change[]): string[][] {
  return changes
    .map((one) => [...new Set(placesOf([one]).map(({ unitId }) => unitId))])
    .filter(({ length }) => length > 1);
}

/** The corrections of those who do not stay out of the closing figures. */
export function withoutLeftOut(changes: readonly Change[], leftOut: readonly LeftOut[]): Change[] {
  if (leftOut.length === 0) return [...changes];
  const counts = (place: CorrectedPlace): boolean => !isLeftOut(place, leftOut);
  return changes.flatMap(({ persons, before, after }) => {
    const inside = { before: before.filter(counts), after: after.filter(counts) };
    return inside.before.length + inside.after.length === 0 ? [] : [{ persons, ...inside }];
  });
}

export function isLeftOut(place: RatedPlace, leftOut: readonly LeftOut[]): boolean {
  return leftOut.some(
    ({ unitId, after, until }) =>
      unitId === place.unitId && after < place.day && place.day <= until,
  );
}

/** Every place of corrected persons. */
export function placesOf(changes: readonly Change[]): CorrectedPlace[] {
  return changes.flatMap(({ before, after }) => [...before, ...after]);
}

function netOf({ persons, before, after }: Change): Change {
  const left = [...after];
  const gone = before.filter((place) => {
    const at = left.findIndex((one) => sayingKey(one) === sayingKey(place));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { persons, before: gone, after: left };
}

function sayingKey(place: CorrectedPlace): string {
  return `${placeKey(place)} ${place.says ?? ''}`;
}
