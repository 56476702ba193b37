import { groupBy } from '@app/collections';
import type { SubjectKind } from '../figure.js';
import { AGENCY, OUTSIDE } from '../unit-tree.js';
import { type Finding, findCombinations } from './combinations.js';
import { type Crowd, crowdsOf, type Published, type ShownFigure } from './published.js';
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
  touches: (crowd: Crowd) => boolean;
}

/**
 * Plays the attacker who combines what is published of one measure, table by table; it yields after each.
 * @returns the places with at least one combination of 1 to K − 1 persons
 */
export function* attack(published: Published): Generator<void, AttackedPlace[]> {
  const crowds = crowdsOf(published).filter(({ persons }) => persons > 0);
  const found: AttackedPlace[] = [];
  for (const { place, wanted, touches } of tablesOf(crowds)) {
    const near = crowds.filter(touches);
    const { windows, weights } = merged(shownWindows(published, near, wanted), near);
    const findings = findCombinations(windows, weights);
    if (findings.length > 0) found.push({ place, findings });
    yield;
  }
  return found;
}

function tablesOf(crowds: readonly Crowd[]): Table[] {
  const unitIds = [...new Set(crowds.flatMap(({ path }) => path))].filter(
    (id) => id !== AGENCY && id !== OUTSIDE,
  );
  const parents = new Set(crowds.flatMap(({ path }) => path.slice(1)));
  const locations = [...new Set(crowds.flatMap(({ locationId }) => locationId ?? []))];
  return [
    agencyTable('unit'),
    agencyTable('location'),
    ...unitIds.toSorted().map((id) => unitTable(crowds, id, !parents.has(id))),
    ...unitIds.filter((id) => parents.has(id)).map((id) => parentTable(crowds, id)),
    ...locations.toSorted().map((id) => locationTable(crowds, id)),
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
function unitTable(crowds: readonly Crowd[], unitId: string, isLeaf: boolean): Table {
  const own = crowds.filter((crowd) => crowd.unitId === unitId);
  const inside = idsOf(own);
  const locations = new Set(own.map(({ locationId }) => locationId));
  return {
    place: `unit ${unitId}`,
    wanted: ({ subject }) =>
      inside.has(subject.id) ||
      (isLeaf && subject.id === unitId) ||
      (subject.kind === 'location' && locations.has(subject.id)),
    touches: (crowd) =>
      crowd.unitId === unitId || (crowd.locationId !== null && locations.has(crowd.locationId)),
  };
}

function parentTable(crowds: readonly Crowd[], unitId: string): Table {
  const all = crowds.filter(({ path }) => path.includes(unitId));
  const below = new Set(all.flatMap(({ path }) => path.slice(0, path.indexOf(unitId) + 1)));
  const own = idsOf(all.filter((crowd) => crowd.unitId === unitId));
  return {
    place: `unit ${unitId} and the units below it`,
    wanted: ({ subject }) => below.has(subject.id) || own.has(subject.id),
    touches: ({ path }) => path.some((id) => below.has(id)),
  };
}

function locationTable(crowds: readonly Crowd[], locationId: string): Table {
  const there = crowds.filter((crowd) => crowd.locationId === locationId);
  const units = new Set(
    there.flatMap(({ path }) => path.filter((id) => id !== AGENCY && id !== OUTSIDE)),
  );
  return {
    place: `location ${locationId}`,
    wanted: ({ subject, basis }) =>
      subject.id === locationId || (basis === 'all' && units.has(subject.id)),
    touches: (crowd) => crowd.locationId === locationId || crowd.path.some((id) => units.has(id)),
  };
}

function idsOf(crowds: readonly Crowd[]): Set<string> {
  return new Set(
    crowds.flatMap(({ serviceId, officerId }) => [serviceId ?? [], officerId ?? []].flat()),
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
