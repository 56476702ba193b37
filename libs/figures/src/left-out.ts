import { groupBy } from '@app/collections';
import type { LeftOut } from './closing.js';
import { countOf } from './own-ratings.js';
import type { PeriodSource } from './period-counts.js';
import type { SettledCell, UnitVersion } from './settled-cell.js';

/** Cells that are looked at in one step. */
const STEP = 20_000;

/** What a semester or a year counts, and what stays out of it because it stayed out of the closings inside. */
export interface LongerSource {
  cells: SettledCell[];
  versions: UnitVersion[];
  /** units that stand apart, in none of the places above them */
  apart: ReadonlySet<string>;
  /** cells that stay out; of units apart, out of the places above them */
  out: SettledCell[];
}

/**
 * Tells the cells of a semester or year apart (rule 8). A unit all of whose persons, and those of the units below it,
 * stayed out of the closings inside is in no figure yet: it stands apart like the desk of another agency, with
 * figures of its own and in none of the places above it, whose figures could tell of the difference.
 * @param leftOut what stayed out of the closings inside, of the same measure
 */
export function* longerSource(
  { period, measure, cells, versions }: PeriodSource,
  leftOut: readonly LeftOut[],
): Generator<void, LongerSource> {
  const byUnit = groupBy(leftOut, ({ unitId }) => unitId);
  const out: SettledCell[] = [];
  const counted: SettledCell[] = [];
  for (const [at, cell] of cells.entries()) {
    if (at % STEP === 0) yield;
    const entries = byUnit.get(cell.unitId) ?? [];
    const isOut = entries.some(({ after, until }) => cell.day > after && cell.day <= until);
    (isOut ? out : counted).push(cell);
  }
  const inFigures = new Set(
    counted.filter((cell) => countOf(cell, measure) > 0).map(({ unitId }) => unitId),
  );
  const standing = standingIn(period, versions);
  const apart = unitsApart(standing, new Set(byUnit.keys()), inFigures);
  const ofApart = out.filter(({ unitId }) => apart.has(unitId));
  return {
    // a location's figures have not counted them either
    cells: [...counted, ...ofApart.map((cell) => ({ ...cell, locationId: null }))],
    versions: versions.map((one) => (apart.has(one.unitId) ? standingApart(one, apart) : one)),
    apart,
    out: [
      ...out.filter(({ unitId }) => !apart.has(unitId)),
      ...ofApart.map((cell) => ({ ...cell, serviceId: null, assignmentId: null })),
    ],
  };
}

/** The versions of units that hold on some day of a period. */
function standingIn({ from, until }: PeriodSource['period'], versions: readonly UnitVersion[]) {
  const byUnit = groupBy(versions, ({ unitId }) => unitId);
  return [...byUnit.values()].flatMap((ofUnit) => {
    const known = ofUnit.filter((one) => one.from <= until);
    const before = known.filter((one) => one.from <= from);
    const first = before.reduce((last, one) => (one.from > last ? one.from : last), '');
    return known.filter((one) => one.from >= first);
  });
}

/** Units that stayed out with everything below them, and stood at one place all the time. */
function unitsApart(
  versions: readonly UnitVersion[],
  leftOut: ReadonlySet<string>,
  inFigures: ReadonlySet<string>,
): Set<string> {
  const parents = new Map<string, Set<string | null>>();
  const below = new Map<string, Set<string>>();
  for (const { unitId, parentId } of versions) {
    parents.set(unitId, (parents.get(unitId) ?? new Set()).add(parentId));
    if (parentId !== null) below.set(parentId, (below.get(parentId) ?? new Set()).add(unitId));
  }
  const isQuiet = (unitId: string): boolean =>
    !inFigures.has(unitId) &&
    parents.get(unitId)?.size === 1 &&
    [...(below.get(unitId) ?? [])].every(isQuiet);
  const tops = [...leftOut].filter(isQuiet);
  const apart = new Set(tops);
  for (const unitId of apart) for (const one of below.get(unitId) ?? []) apart.add(one);
  return apart;
}

/** The topmost of units that stand apart together stands beside the agency. */
function standingApart(version: UnitVersion, apart: ReadonlySet<string>): UnitVersion {
  const isTop = version.parentId === null || !apart.has(version.parentId);
  return isTop ? { ...version, parentId: null, guest: true } : version;
}
