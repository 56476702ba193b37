import type { UnitVersion } from '@app/persistence/releases';

/** The units of an agency on any day. A unit that has ended keeps the parent it last had. */
export class UnitTree {
  /** newest first */
  private readonly versions = new Map<string, UnitVersion[]>();
  /** newest first */
  private readonly changes: readonly string[];
  private readonly chains = new Map<string, Map<string, readonly string[]>>();

  constructor(versions: readonly UnitVersion[]) {
    const newestFirst = versions.toSorted((a, b) => (a.from < b.from ? 1 : -1));
    for (const version of newestFirst) {
      const known = this.versions.get(version.unitId) ?? [];
      this.versions.set(version.unitId, [...known, version]);
    }
    this.changes = [...new Set(newestFirst.map(({ from }) => from))];
  }

  /** The first day of the tree as it stood on a day: days with the same tree have the same. */
  since(day: string): string {
    return this.changes.find((from) => from <= day) ?? day;
  }

  /** The unit and those above it, from itself to the top. */
  chainOf(unit: string, day: string): readonly string[] {
    const known = this.chains.get(day) ?? new Map<string, readonly string[]>();
    this.chains.set(day, known);
    let chain = known.get(unit);
    if (!chain) {
      const above = this.versions.get(unit)?.find(({ from }) => from <= day)?.parentId ?? null;
      chain = above === null ? [unit] : [unit, ...this.chainOf(above, day)];
      known.set(unit, chain);
    }
    return chain;
  }
}
