import { mayStandAlone } from '@app/figures';
import type { ProfileFigure, ShownProfile } from '@app/persistence/figures';
import { PROFILE_FIELDS, type ProfileField } from '@app/persistence/profiles';
import { SMALLEST_N, suppressSmall } from '@app/statistics';
import { partsOf } from '../days/period-parts.js';
import { type ParentOf, withAbove } from '../days/standing-units.js';
import { type Counts, FIELDS, keyOf, PERSONS, printedCounts } from './shown-counts.js';

/** What respondents of a unit, with everything below it, said of themselves in a period. */
export interface UnitProfile {
  unitId: string;
  counts: Counts;
}

export interface ProfilesToShow {
  /** key of the calendar grid */
  period: string;
  profiles: readonly UnitProfile[];
  /** what stands directly above a unit on the period's last day */
  parentOf: ParentOf;
  /** profiles of periods inside this one */
  inside: readonly ShownProfile[];
}

/**
 * Which profiles of a period may be shown: from ten persons, where a period less the shown periods inside it, and
 * a unit less the shown units below it, leave nobody or at least ten; the larger units first. A field of which
 * one printed count does not hold prints none.
 */
export function showProfiles(toShow: ProfilesToShow): ShownProfile[] {
  const board = new Board(toShow);
  const largest = toShow.profiles.toSorted(
    (a, b) =>
      sizeOf(b) - sizeOf(a) ||
      depthOf(toShow, a) - depthOf(toShow, b) ||
      (a.unitId < b.unitId ? -1 : 1),
  );
  for (const profile of largest) board.tryToShow(profile);
  return board.shown;
}

/** What is shown so far of one period. */
class Board {
  readonly shown: ShownProfile[] = [];
  private readonly printed = new Map<string, Counts>();
  private readonly counts: ReadonlyMap<string, Counts>;
  private readonly children = new Map<string, string[]>();
  private readonly earlier: ReadonlyMap<string, Counts>;

  constructor(private readonly toShow: ProfilesToShow) {
    this.counts = new Map(toShow.profiles.map(({ unitId, counts }) => [unitId, counts]));
    this.earlier = new Map(
      toShow.inside.map(({ period, unitId, figure }) => [
        `${period} ${unitId}`,
        printedCounts(figure),
      ]),
    );
    for (const [unitId, parentId] of toShow.parentOf) {
      if (parentId === null) continue;
      this.children.set(parentId, [...(this.children.get(parentId) ?? []), unitId]);
    }
  }

  tryToShow({ unitId, counts }: UnitProfile): void {
    const n = counts.get(PERSONS)!;
    if (n < SMALLEST_N || !this.holds(unitId, PERSONS, n)) return;
    const fields = Object.fromEntries(
      FIELDS.map((field) => [field, this.fieldOf(unitId, counts, field)]),
    );
    const figure: ProfileFigure = { n, fields };
    this.printed.set(unitId, printedCounts(figure));
    this.shown.push({ period: this.toShow.period, unitId, n, figure });
  }

  private fieldOf(
    unitId: string,
    counts: Counts,
    field: ProfileField,
  ): Record<string, number | null> {
    const all = PROFILE_FIELDS[field].map(
      (answer) => [answer, counts.get(keyOf(field, answer)) ?? 0] as const,
    );
    const answers = suppressSmall(Object.fromEntries(all));
    const isSafe = Object.entries(answers).every(
      ([answer, persons]) => persons === null || this.holds(unitId, keyOf(field, answer), persons),
    );
    return isSafe ? answers : Object.fromEntries(all.map(([answer]) => [answer, null]));
  }

  /** Whether a count may be printed beside what is printed of periods inside and of units above: those come first. */
  private holds(unitId: string, key: string, persons: number): boolean {
    const { period } = this.toShow;
    const leftOfPeriod = partsOf(period).reduce(
      (left, part) => left - this.printedIn(part, unitId, key),
      persons,
    );
    return standsAlone(leftOfPeriod) && this.holdsAbove(unitId, key, persons);
  }

  /** What the units above that print the count leave beside those below that do, this one among them. */
  private holdsAbove(unitId: string, key: string, persons: number): boolean {
    const { parentOf } = this.toShow;
    // what is printed further up holds already beside the nearest
    for (let at = parentOf.get(unitId); at; at = parentOf.get(at)) {
      const above = this.printed.get(at)?.get(key);
      if (above !== undefined) return standsAlone(above - this.printedBelow(at, key) - persons);
    }
    return true;
  }

  /** What the nearest units below print of a count. */
  private printedBelow(unitId: string, key: string): number {
    return (this.children.get(unitId) ?? []).reduce(
      (sum, child) => sum + (this.printed.get(child)?.get(key) ?? this.printedBelow(child, key)),
      0,
    );
  }

  /** What a period inside prints of a count, or else the periods inside that one. */
  private printedIn(period: string, unitId: string, key: string): number {
    const printed = this.earlier.get(`${period} ${unitId}`)?.get(key);
    return (
      printed ?? partsOf(period).reduce((sum, part) => sum + this.printedIn(part, unitId, key), 0)
    );
  }
}

function standsAlone(left: number): boolean {
  return mayStandAlone(Math.abs(left));
}

function sizeOf({ counts }: UnitProfile): number {
  return counts.get(PERSONS)!;
}

function depthOf({ parentOf }: ProfilesToShow, { unitId }: UnitProfile): number {
  return withAbove(unitId, parentOf).length;
}
