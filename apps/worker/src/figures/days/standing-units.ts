import type { UnitTime } from '@app/persistence/settled-ratings';

/** By unit: what stands directly above it; null at the top. */
export type ParentOf = ReadonlyMap<string, string | null>;

/**
 * The tree of the units on a local day (YYYY-MM-DD): each as it last stood on that day or before, so that one that is
 * retired by then keeps the parent that it last had.
 * @param versions oldest first in each unit
 */
export function parentsOn(versions: readonly UnitTime[], day: string): ParentOf {
  const standing = versions.filter(({ from }) => from <= day);
  return new Map(standing.map(({ unitId, parentId }) => [unitId, parentId]));
}

/** A unit and the units above it, the nearest first. */
export function withAbove(unitId: string, parentOf: ParentOf): string[] {
  const path = [unitId];
  for (let at = parentOf.get(unitId); at && !path.includes(at); at = parentOf.get(at)) {
    path.push(at);
  }
  return path;
}
