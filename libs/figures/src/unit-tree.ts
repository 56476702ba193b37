import { groupBy } from '@app/collections';
import { dayNumber, type PeriodDays } from './period-days.js';
import type { UnitVersion } from './settled-cell.js';

/** What stands above the top units of the agency, and above desks of other agencies. */
export const AGENCY = '';
export const OUTSIDE = '-';

/** Some of the stretches of a period, one bit each. */
export type Stretches = bigint;

/** Where the units of an agency stand in a period that is cut into stretches in which none of them moves. */
export interface UnitTree {
  units: readonly string[];
  /** the day before each stretch, ascending from 0 */
  starts: readonly number[];
  everything: Stretches;
  /** by unit and stretch: the unit above it, or AGENCY or OUTSIDE */
  parents: ReadonlyMap<string, readonly string[]>;
  /** by unit above, or AGENCY or OUTSIDE: the units directly below it, and when */
  below: ReadonlyMap<string, readonly { unitId: string; when: Stretches }[]>;
}

/**
 * The tree of the units by day. A unit without a version stands at the top of the agency; before its first
 * version a unit stands where that puts it, for it has no ratings then.
 * @throws RangeError if a unit stands below itself
 */
export function unitTree(
  period: PeriodDays,
  versions: readonly UnitVersion[],
  unitsWithRatings: Iterable<string>,
): UnitTree {
  const byUnit = groupBy(
    versions.toSorted((a, b) => (a.from < b.from ? -1 : 1)),
    ({ unitId }) => unitId,
  );
  const above = versions.flatMap(({ parentId }) => parentId ?? []);
  const units = [...new Set([...byUnit.keys(), ...above, ...unitsWithRatings])].toSorted();
  const starts = startsOf(period, byUnit);
  const standing = (unitId: string): string[] =>
    starts.map((start) => {
      const known = byUnit.get(unitId) ?? [];
      const then = known.findLast(({ from }) => dayNumber(period, from) <= start + 1) ?? known[0];
      return then?.guest ? OUTSIDE : (then?.parentId ?? AGENCY);
    });
  const parents = new Map(units.map((unitId) => [unitId, standing(unitId)]));
  const tree = {
    units,
    starts,
    everything: (1n << BigInt(starts.length)) - 1n,
    parents,
    below: belowOf(parents),
  };
  for (const unitId of units) starts.forEach((_, stretch) => pathAbove(tree, unitId, stretch));
  return tree;
}

/** What stands above a unit in a stretch, the nearest first and AGENCY or OUTSIDE last. */
export function pathAbove(
  { parents, units }: Pick<UnitTree, 'parents' | 'units'>,
  unitId: string,
  stretch: number,
): string[] {
  const path: string[] = [];
  let at = parents.get(unitId)?.[stretch];
  while (at !== undefined) {
    path.push(at);
    if (at === unitId || path.length > units.length + 1) {
      throw new RangeError(`Unit ${unitId} stands below itself; mend the tree of the units.`);
    }
    at = parents.get(at)?.[stretch];
  }
  return path;
}

/**
 * Whose figures hold a unit's own ratings of a stretch: the unit's, those of the units above it and, unless it
 * is or stands below a desk of another agency, the agency's. A unit without a version stands at the top.
 */
export function placesHolding(
  tree: UnitTree,
  unitId: string,
  stretch: number,
): { units: string[]; agency: boolean } {
  const above = pathAbove(tree, unitId, stretch);
  const top = above.at(-1) ?? AGENCY;
  return { units: [unitId, ...above.slice(0, -1)], agency: top === AGENCY };
}

/** The stretches in which a unit is, or stands below, another one. */
export function stretchesUnder(tree: UnitTree, unitId: string, above: string): Stretches {
  return tree.starts.reduce((when, _, stretch) => {
    const isUnder = unitId === above || pathAbove(tree, unitId, stretch).includes(above);
    return isUnder ? when | (1n << BigInt(stretch)) : when;
  }, 0n);
}

/**
 * Units that moved, by the lowest place that held them all the time; those that left the agency or came to it
 * in the period have none.
 */
export function movedUnits(tree: UnitTree): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [unitId, above] of tree.parents) {
    if (new Set(above).size === 1) continue;
    const paths = above.map((_, stretch) => pathAbove(tree, unitId, stretch));
    const home = paths[0]!.find((place) => paths.every((path) => path.includes(place)));
    if (home === undefined || home === OUTSIDE) continue;
    found.set(home, [...(found.get(home) ?? []), unitId]);
  }
  return found;
}

/** Adds what `more` counts in some stretches; both by single days. */
export function addStretches(
  target: Int32Array,
  more: Int32Array,
  { starts }: UnitTree,
  when: Stretches,
): void {
  starts.forEach((start, stretch) => {
    if ((when & (1n << BigInt(stretch))) === 0n) return;
    const end = starts[stretch + 1] ?? target.length - 1;
    for (let day = start + 1; day <= end; day += 1) target[day]! += more[day]!;
  });
}

function startsOf(
  period: PeriodDays,
  byUnit: ReadonlyMap<string, readonly UnitVersion[]>,
): number[] {
  const moves = [...byUnit.values()].flatMap((versions) =>
    versions
      .filter((version, at) => {
        const before = versions[at - 1];
        return before?.parentId !== version.parentId || before?.guest !== version.guest;
      })
      .slice(1)
      .map(({ from }) => dayNumber(period, from) - 1),
  );
  const inside = moves.filter((start) => start > 0 && start < period.length);
  return [...new Set([0, ...inside])].toSorted((a, b) => a - b);
}

function belowOf(parents: UnitTree['parents']): UnitTree['below'] {
  const below = new Map<string, Map<string, Stretches>>();
  for (const [unitId, above] of parents) {
    above.forEach((parentId, stretch) => {
      const children = below.get(parentId) ?? new Map<string, Stretches>();
      children.set(unitId, (children.get(unitId) ?? 0n) | (1n << BigInt(stretch)));
      below.set(parentId, children);
    });
  }
  return new Map(
    [...below].map(([parentId, children]) => [
      parentId,
      [...children].map(([unitId, when]) => ({ unitId, when })),
    ]),
  );
}
