import { groupBy } from '@app/collections';
import type { SubjectKind } from '../figure.js';
import { AGENCY, OUTSIDE } from '../unit-tree.js';
import { type Finding, findCombinations } from './combinations.js';
import {
  allSpots,
  type Crowd,
  crowdsOf,
  type Published,
  type ShownFigure,
  type Spot,
} from './published.js';
import { type ShownWindow, shownWindows } from './shown-window.js';

/** What an attacker found in one place. */
export interface AttackedPlace {
  /** the agency, a unit or a location, and what was set side by side there */
  place: string;
  findings: Finding[];
}

/** Figures that an attacker sets side by side. */
interface Table {
  place: string;
  wanted: (figure: ShownFigure) => boolean;
  /** crowds that none of the figures can hold are left away */
  touches: (spot: Spot) => boolean;
}

/**
 * Plays the attacker who combines what is published of one measure, table by table, in all states in which it ever
 * stood; it yields after each.
 * @returns the places with at least one combination of 1 to K − 1 persons
 */
export function* attack(published: Published): Generator<void, AttackedPlace[]> {
  const crowds = crowdsOf(published).filter(({ persons }) => persons > 0);
  const found: AttackedPlace[] = [];
  for (const { place, wanted, touches } of tablesOf(allSpots(crowds))) {
    const near = crowds.filter(({ states }) => states.some((spots) => spots.some(touches)));
    const { windows, weights } = merged(shownWindows(published, near, wanted), near);
    const findings = findCombinations(windows, weights);
    if (findings.length > 0) found.push({ place, findings });
    yield;
  }
  return found;
}

function tablesOf(spots: readonly Spot[]): Table[] {
  const unitIds = [...new Set(spots.flatMap(({ path }) => path))].filter(
    (id) => id !== AGENCY && id !== OUTSIDE,
  );
  const parents = new Set(spots.flatMap(({ path }) => path.slice(1)));
  const locations = [...new Set(spots.flatMap(({ locationId }) => locationId ?? []))];
  return [
    agencyTable('unit'),
    agencyTable('location'),
    ...unitIds.toSorted().map((id) => unitTable(spots, id, !parents.has(id))),
    ...unitIds.filter((id) => parents.has(id)).map((id) => parentTable(spots, id)),
    ...locations.toSorted().map((id) => locationTable(spots, id)),
  ];
}

function agencyTable(parts: SubjectKind): Table {
  return {
    place: parts === 'unit' ? 'agency' : 'agency and its locations',
    wanted: ({ subject }) => ['instansi', parts].includes(subject.kind),
    touches: ({ path }) => path.includes(AGENCY),
  };
}

/** A unit's own ratings: services, officers, locations; and, of a unit without units below, its own figures. */
function unitTable(spots: readonly Spot[], unitId: string, isLeaf: boolean): Table {
  const own = spots.filter((spot) => spot.unitId === unitId);
  const inside = idsOf(own);
  const locations = new Set(own.map(({ locationId }) => locationId));
  return {
    place: `unit ${unitId}`,
    wanted: ({ subject }) =>
      inside.has(subject.id) ||
      (isLeaf && subject.id === unitId) ||
      (subject.kind === 'location' && locations.has(subject.id)),
    touches: (spot) =>
      spot.unitId === unitId || (spot.locationId !== null && locations.has(spot.locationId)),
  };
}

function parentTable(spots: readonly Spot[], unitId: string): Table {
  const all = spots.filter(({ path }) => path.includes(unitId));
  const below = new Set(all.flatMap(({ path }) => path.slice(0, path.indexOf(unitId) + 1)));
  const own = idsOf(all.filter((spot) => spot.unitId === unitId));
  return {
    place: `unit ${unitId} and the units below it`,
    wanted: ({ subject }) => below.has(subject.id) || own.has(subject.id),
    touches: ({ path }) => path.some((id) => below.has(id)),
  };
}

function locationTable(spots: readonly Spot[], locationId: string): Table {
  const there = spots.filter((spot) => spot.locationId === locationId);
  const units = new Set(
    there.flatMap(({ path }) => path.filter((id) => id !== AGENCY && id !== OUTSIDE)),
  );
  return {
    place: `location ${locationId}`,
    wanted: ({ subject, basis }) =>
      subject.id === locationId || (basis === 'all' && units.has(subject.id)),
    touches: (spot) => spot.locationId === locationId || spot.path.some((id) => units.has(id)),
  };
}

function idsOf(spots: readonly Spot[]): Set<string> {
  return new Set(
    spots.flatMap(({ serviceId, officerId }) => [serviceId ?? [], officerId ?? []].flat()),
  );
}

/** Crowds that every window treats alike are one. */
function merged(
  windows: readonly ShownWindow[],
  crowds: readonly Crowd[],
): { windows: ShownWindow[]; weights: number[] } {
  const alike = groupBy([...crowds.keys()], (at) =>
    windows.map(({ holds }) => holds[at]).join(','),
  );
  const groups = [...alike.values()];
  const weights = groups.map((group) => group.reduce((sum, at) => sum + crowds[at]!.persons, 0));
  return {
    weights,
    windows: windows.map((window) => ({
      ...window,
      holds: Int8Array.from(groups, ([first]) => window.holds[first!]!),
    })),
  };
}
