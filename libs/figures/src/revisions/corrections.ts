import type { LeftOut } from '../closing.js';
import type { Cut, Measure } from '../figure.js';
import type { PeriodDays } from '../period-days.js';
import { placeKey, type RatedPlace, type SettledCell, type UnitVersion } from '../settled-cell.js';

/** Where somebody counts, and with what. */
export interface CorrectedPlace extends RatedPlace {
  /** what is counted of them there, in any words; whoever says something else at the same place has changed, too */
  says?: string;
}

/** Persons who count otherwise than in an earlier state, all in the same way: somebody who moved is one person. */
export interface CorrectedPersons {
  persons: number;
  /** where they counted then; nowhere: they came since */
  before: readonly CorrectedPlace[];
  /** where they count now; nowhere: they went since */
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
  /** for every earlier state, the closing first and the latest last: who counts otherwise now */
  changes: readonly (readonly CorrectedPersons[])[];
  /** units whose corrections wait for another reason */
  waiting: readonly string[];
}

/** The corrections without those of some units, and without what is the same before and after. */
export function withoutUnits(
  changes: readonly CorrectedPersons[],
  waiting: ReadonlySet<string>,
): CorrectedPersons[] {
  const isAsked = ({ unitId }: CorrectedPlace): boolean => !waiting.has(unitId);
  return changes.flatMap((one) => {
    const asked = { before: one.before.filter(isAsked), after: one.after.filter(isAsked) };
    const net = netOf({ persons: one.persons, ...asked });
    return net.before.length + net.after.length === 0 ? [] : [net];
  });
}

/** Units between which somebody moved, so that their corrections are shown together: who is in both would count twice. */
export function linkedUnits(changes: readonly CorrectedPersons[]): string[][] {
  return changes
    .map((one) => [...new Set(placesOf([one]).map(({ unitId }) => unitId))])
    .filter(({ length }) => length > 1);
}

/** The corrections of those who do not stay out of the closing figures. */
export function withoutLeftOut(
  changes: readonly CorrectedPersons[],
  leftOut: readonly LeftOut[],
): CorrectedPersons[] {
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
export function placesOf(changes: readonly CorrectedPersons[]): CorrectedPlace[] {
  return changes.flatMap(({ before, after }) => [...before, ...after]);
}

function netOf({ persons, before, after }: CorrectedPersons): CorrectedPersons {
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
