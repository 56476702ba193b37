import { groupBy } from '@app/collections';
import { type Basis, type Cut, type FigureSubject, type Measure } from '../figure.js';
import { countOf } from '../own-ratings.js';
import { dayNumber, type PeriodDays } from '../period-days.js';
import type { SettledCell, UnitVersion } from '../settled-cell.js';
import { AGENCY, pathAbove, type UnitTree, unitTree } from '../unit-tree.js';

/** What an attacker has before them: figures, and (to judge the attack) of whom they are. */
export interface Published {
  period: PeriodDays;
  measure: Measure;
  cells: readonly SettledCell[];
  versions: readonly UnitVersion[];
  /** running and closing cuts, and months */
  cuts: readonly Cut[];
  /** own ratings of units that stay out of closing figures after a day, up to and with another one */
  leftOut: readonly { unitId: string; after: string; until: string }[];
}

/** Persons whom no figure tells apart but by the day. */
export interface Crowd {
  day: number;
  unitId: string;
  /** the units that hold it on its day, its own first, and AGENCY */
  path: readonly string[];
  locationId: string | null;
  serviceId: string | null;
  officerId: string | null;
  attested: boolean;
  isLeftOut: boolean;
  persons: number;
}

/** The persons behind the figures, cell by cell. */
export function crowdsOf(published: Published): Crowd[] {
  const { period, measure, cells, versions, leftOut } = published;
  const tree = unitTree(period, versions, new Set(cells.map(({ unitId }) => unitId)));
  const leftOutOf = groupBy(leftOut, ({ unitId }) => unitId);
  return cells.map((cell) => {
    const day = dayNumber(period, cell.day);
    return {
      day,
      unitId: cell.unitId,
      path: pathOn(tree, cell.unitId, day),
      locationId: cell.locationId,
      serviceId: cell.serviceId,
      officerId: cell.attested ? cell.assignmentId : null,
      attested: cell.attested,
      isLeftOut: (leftOutOf.get(cell.unitId) ?? []).some(
        ({ after, until }) => cell.day > after && cell.day <= until,
      ),
      persons: countOf(cell, measure),
    };
  });
}

/** Whether a figure up to a day counts a crowd. */
export function counts(
  { subject, basis }: { subject: FigureSubject; basis: Basis },
  crowd: Crowd,
): boolean {
  if (basis === 'attested' && !crowd.attested) return false;
  if (subject.kind === 'instansi') return crowd.path.includes(AGENCY);
  if (subject.kind === 'unit') return crowd.path.includes(subject.id);
  if (subject.kind === 'location') return crowd.locationId === subject.id;
  if (subject.kind === 'service') return crowd.serviceId === subject.id;
  return crowd.officerId === subject.id;
}

function pathOn(tree: UnitTree, unitId: string, day: number): string[] {
  const stretch = tree.starts.findLastIndex((start) => start < day);
  return [unitId, ...pathAbove(tree, unitId, stretch)];
}
