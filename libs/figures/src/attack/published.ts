import { groupBy } from '@app/collections';
import { type Basis, type Cut, type FigureSubject, type Measure } from '../figure.js';
import { countOf } from '../own-ratings.js';
import { dayNumber, type PeriodDays } from '../period-days.js';
import { placeKey, type RatedPlace, type SettledCell, type UnitVersion } from '../settled-cell.js';
import { AGENCY, pathAbove, type UnitTree, unitTree } from '../unit-tree.js';

/** A figure as everybody sees it. */
export interface ShownFigure extends Cut {
  /** local day, YYYY-MM-DD, the first one counted */
  from: string;
  /** whether it counts those, too, who stay out of closing figures; a running figure does */
  withLeftOut: boolean;
  /** the state that it is of: 0, as days were settled; above it a revision, numbered as in `corrected` */
  state: number;
}

/** Persons whom a revision counts otherwise, all in the same way. */
export interface Trajectory {
  persons: number;
  /** by state, the first one as days were settled: the places where they count; they are among the settled cells */
  states: readonly (readonly RatedPlace[])[];
}

/** What an attacker has before them: figures, and (to judge the attack) of whom they are. */
export interface Published {
  period: PeriodDays;
  measure: Measure;
  cells: readonly SettledCell[];
  versions: readonly UnitVersion[];
  /** running and closing figures, and months */
  figures: readonly ShownFigure[];
  /** own ratings of units that stay out of closing figures after a day, up to and with another one */
  leftOut: readonly { unitId: string; after: string; until: string }[];
  /** persons whom revisions count otherwise; of the same measure */
  corrected?: readonly Trajectory[];
}

/** Where a figure finds somebody. */
export interface Spot {
  day: number;
  unitId: string;
  /** the units that hold it on its day, its own first, and AGENCY */
  path: readonly string[];
  locationId: string | null;
  serviceId: string | null;
  officerId: string | null;
  attested: boolean;
  isLeftOut: boolean;
}

/** Persons whom no figure tells apart but by the day. */
export interface Crowd {
  persons: number;
  /** where they count, by state; the last list holds for all later ones. Mostly one spot in one list */
  states: readonly (readonly Spot[])[];
}

/**
 * The figures of cuts of a period, as its makings and its closing show them: one that ends before the period does is as
 * it was while the period ran, and counts also those who later stay out.
 */
export function figuresOfCuts({ from, until }: PeriodDays, cuts: readonly Cut[]): ShownFigure[] {
  return cuts.map((cut) => ({ ...cut, from, withLeftOut: cut.until !== until, state: 0 }));
}

/** The persons behind the figures, cell by cell, and those whom revisions count otherwise. */
export function crowdsOf(published: Published): Crowd[] {
  const { period, measure, cells, versions, leftOut, corrected = [] } = published;
  const places = corrected.flatMap(({ states }) => states.flat());
  const unitIds = new Set([...cells, ...places].map(({ unitId }) => unitId));
  const tree = unitTree(period, versions, unitIds);
  const leftOutOf = groupBy(leftOut, ({ unitId }) => unitId);
  const spotOf = (place: RatedPlace): Spot => {
    const day = dayNumber(period, place.day);
    return {
      day,
      unitId: place.unitId,
      path: pathOn(tree, place.unitId, day),
      locationId: place.locationId,
      serviceId: place.serviceId,
      officerId: place.attested ? place.assignmentId : null,
      attested: place.attested,
      isLeftOut: (leftOutOf.get(place.unitId) ?? []).some(
        ({ after, until }) => place.day > after && place.day <= until,
      ),
    };
  };
  const moved = movedFrom(corrected);
  const unmoved = cells.map((cell): Crowd => {
    const persons = countOf(cell, measure) - (moved.get(placeKey(cell)) ?? 0);
    return { persons, states: [[spotOf(cell)]] };
  });
  const trajectories = corrected.map(({ persons, states }): Crowd => {
    return { persons, states: states.map((some) => some.map(spotOf)) };
  });
  return [...unmoved, ...trajectories];
}

/** By place how many of its settled persons a revision counts otherwise. */
function movedFrom(corrected: readonly Trajectory[]): Map<string, number> {
  const moved = new Map<string, number>();
  for (const { persons, states } of corrected) {
    for (const place of states[0]!) {
      const key = placeKey(place);
      moved.set(key, (moved.get(key) ?? 0) + persons);
    }
  }
  return moved;
}

/** Where somebody counts in a state. */
export function spotsIn({ states }: Crowd, state: number): readonly Spot[] {
  return states[Math.min(state, states.length - 1)]!;
}

/** Wherever somebody counts in any state. */
export function allSpots(crowds: readonly Crowd[]): Spot[] {
  return crowds.flatMap(({ states }) => states.flat());
}

/** Whether figures of a subject and basis count whoever is at a spot. */
export function counts(
  { subject, basis }: { subject: FigureSubject; basis: Basis },
  spot: Spot,
): boolean {
  if (basis === 'attested' && !spot.attested) return false;
  if (subject.kind === 'instansi') return spot.path.includes(AGENCY);
  if (subject.kind === 'unit') return spot.path.includes(subject.id);
  if (subject.kind === 'location') return spot.locationId === subject.id;
  if (subject.kind === 'service') return spot.serviceId === subject.id;
  return spot.officerId === subject.id;
}

function pathOn(tree: UnitTree, unitId: string, day: number): string[] {
  const stretch = tree.starts.findLastIndex((start) => start < day);
  return [unitId, ...pathAbove(tree, unitId, stretch)];
}
