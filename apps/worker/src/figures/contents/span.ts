import {
  dayName,
  dayNumber,
  type PeriodDays,
  periodDays,
  placesHolding,
  type UnitTree,
  unitTree,
} from '@app/figures';
import type { Days } from '@app/persistence/figures';
import type { FreeTime, ServiceTime } from '@app/persistence/figure-sources';
import type { UnitTime } from '@app/persistence/settled-ratings';
import type { LeftOutDays, WantedFigure } from '../contents.js';

export interface SpanSource {
  wanted: readonly Pick<WantedFigure, 'covers' | 'leftOut'>[];
  units: readonly UnitTime[];
  services: readonly ServiceTime[];
  free: readonly FreeTime[];
}

/**
 * All days that some figure counts, cut into stretches within which no unit moves, no service loses or gets
 * its fee, and no figure begins, ends or leaves anything out: ratings of one stretch differ by place only.
 */
export class Span {
  readonly days: PeriodDays;
  /** the first day of each stretch, ascending from 1 */
  readonly #starts: readonly number[];
  readonly #tree: UnitTree;
  readonly #treeStretch: readonly number[];
  readonly #places = new Map<string, ReturnType<typeof placesHolding>>();
  readonly #numbers = new Map<string, number>();
  readonly #free: readonly ReadonlySet<string>[];

  /** @throws RangeError if nothing is wanted, or a unit stands below itself */
  constructor(source: SpanSource) {
    const covers = source.wanted.flatMap((one) => one.covers);
    const [from, until] = [
      covers.map((days) => days.from).toSorted()[0],
      covers
        .map((days) => days.until)
        .toSorted()
        .at(-1),
    ];
    if (from === undefined || until === undefined) throw new RangeError('No days are wanted.');
    this.days = periodDays(from, until);
    this.#tree = unitTree(this.days, source.units, []);
    this.#starts = this.#startsOf(source);
    this.#treeStretch = this.#starts.map((day) =>
      this.#tree.starts.findLastIndex((start) => start < day),
    );
    this.#free = this.#starts.map((day) => freeOn(dayName(this.days, day), source));
  }

  /** How many stretches there are. */
  get length(): number {
    return this.#starts.length;
  }

  /** Which day of the span it is, from 1; below 1 before it and above `days.length` after it. */
  numberOf(day: string): number {
    const known = this.#numbers.get(day) ?? dayNumber(this.days, day);
    this.#numbers.set(day, known);
    return known;
  }

  stretchOf(day: string): number {
    const number = this.numberOf(day);
    return this.#starts.findLastIndex((start) => start <= number);
  }

  /** The last day of a stretch, YYYY-MM-DD. */
  lastDayOf(stretch: number): string {
    return dayName(this.days, (this.#starts[stretch + 1] ?? this.days.length + 1) - 1);
  }

  /** Which stretches lie in these days, 1 or 0 each. */
  stretchesIn(days: readonly Days[]): Uint8Array {
    const inside = days.map(({ from, until }) => [this.numberOf(from), this.numberOf(until)]);
    return Uint8Array.from(this.#starts, (start) =>
      inside.some(([from, until]) => start >= from! && start <= until!) ? 1 : 0,
    );
  }

  /** Which stretches are left out, by unit. */
  stretchesLeftOut(leftOut: readonly LeftOutDays[]): Map<string, Uint8Array> {
    const found = new Map<string, Uint8Array>();
    for (const { unitId, after, until } of leftOut) {
      const out = found.get(unitId) ?? new Uint8Array(this.length);
      found.set(unitId, out);
      const [first, last] = [this.numberOf(after) + 1, this.numberOf(until)];
      this.#starts.forEach((start, at) => {
        if (start >= first && start <= last) out[at] = 1;
      });
    }
    return found;
  }

  /** The units whose figures hold ratings of a unit, and whether the agency's do. */
  placesHolding(unitId: string, stretch: number): { units: string[]; agency: boolean } {
    const key = `${this.#treeStretch[stretch]} ${unitId}`;
    const known =
      this.#places.get(key) ?? placesHolding(this.#tree, unitId, this.#treeStretch[stretch]!);
    this.#places.set(key, known);
    return known;
  }

  /** Whether a service asks for no fee; ratings without a service are free where all of the unit's are. */
  isFree(stretch: number, unitId: string, serviceId: string | null): boolean {
    return this.#free[stretch]!.has(serviceId ?? unitId);
  }

  #startsOf({ wanted, services, free }: SpanSource): number[] {
    const firstDays = [
      ...wanted.flatMap(({ covers }) => covers.map(({ from }) => this.numberOf(from))),
      ...wanted.flatMap(({ covers }) => covers.map(({ until }) => this.numberOf(until) + 1)),
      ...wanted.flatMap(({ leftOut }) =>
        leftOut.flatMap(({ after, until }) => [this.numberOf(after) + 1, this.numberOf(until) + 1]),
      ),
      ...this.#tree.starts.map((start) => start + 1),
      ...(free.length === 0 ? [] : [...free, ...services])
        .flatMap(({ from, to }) => [from, to])
        .flatMap((day) => (day === null ? [] : this.numberOf(day))),
    ];
    const inside = firstDays.filter((day) => day >= 1 && day <= this.days.length);
    return [...new Set([1, ...inside])].toSorted((a, b) => a - b);
  }
}

/** The services that ask for no fee on a day, and the units of which none does. */
function freeOn(day: string, { services, free }: SpanSource): Set<string> {
  const holds = ({ from, to }: { from: string | null; to: string | null }): boolean =>
    (from === null || from <= day) && (to === null || day < to);
  const found = new Set(free.filter(holds).map(({ serviceId }) => serviceId));
  const offered = services.filter(holds);
  const units = new Set(offered.filter(({ id }) => found.has(id)).map(({ unitId }) => unitId));
  for (const { id, unitId } of offered) if (!found.has(id)) units.delete(unitId);
  for (const unitId of units) found.add(unitId);
  return found;
}
