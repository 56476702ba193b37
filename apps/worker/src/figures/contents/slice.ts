import type { Basis, FigureSubject, Measure } from '@app/persistence/figures';
import type { AssuranceLevel } from '@app/rating';
import type { Questionnaire } from './questionnaire.js';
import { addSums, type Sums, type SumsLayout } from './sums.js';

/** Days of the span with at least one counted person of each measure, a bit each. */
export type RatedDays = Record<Measure, bigint>;

/** Ratings of one stretch that share everything but their day. */
export interface RatedGroup {
  stretch: number;
  unitId: string;
  locationId: string | null;
  serviceId: string | null;
  assignmentId: string | null;
  level: AssuranceLevel;
  sums: Sums;
  days: RatedDays;
  /** instrument versions of those who answered beyond the first tap */
  versions: Set<string>;
}

/** Ratings of a slice that share level, service and whether there was a fee. */
export interface SlicePart {
  level: AssuranceLevel;
  /** null: not named */
  serviceId: string | null;
  /** it asked for no fee */
  free: boolean;
  sums: Sums;
}

/** Which slices count a group: those that hold its stretch and do not leave its unit out in it. */
export interface SliceDays {
  /** by stretch, 1 or 0 */
  stretches: Uint8Array;
  /** by unit and stretch */
  leftOut: ReadonlyMap<string, Uint8Array>;
}

/** What all figures of one subject over the same ratings are made of, whatever their measure and basis. */
export class Slice {
  readonly #parts = new Map<string, SlicePart>();
  readonly #days: Record<Basis, RatedDays> = { all: noDays(), attested: noDays() };
  readonly #totals = new Map<Basis, Sums>();
  readonly versions = new Set<string>();

  constructor(
    readonly subject: FigureSubject,
    readonly layout: SumsLayout,
    private readonly questionnaire: Questionnaire,
    private readonly counted: SliceDays,
  ) {}

  /** The last stretch that is counted. */
  get lastStretch(): number {
    return this.counted.stretches.lastIndexOf(1);
  }

  holds({ stretch, unitId }: RatedGroup): boolean {
    const { stretches, leftOut } = this.counted;
    return stretches[stretch] === 1 && leftOut.get(unitId)?.[stretch] !== 1;
  }

  add(group: RatedGroup, free: boolean): void {
    const { level, serviceId, sums, days } = group;
    const key = `${level} ${free} ${serviceId ?? ''}`;
    const part = this.#parts.get(key) ?? { level, serviceId, free, sums: this.layout.open() };
    this.#parts.set(key, part);
    addSums(part.sums, sums);
    this.#totals.clear();
    addDays(this.#days.all, days);
    if (level !== 'open') addDays(this.#days.attested, days);
    for (const version of group.versions) this.versions.add(version);
  }

  /** Parts of a basis, in an order that does not depend on that of the rows. */
  parts(basis: Basis): SlicePart[] {
    const keys = [...this.#parts.keys()].toSorted();
    const parts = keys.map((key) => this.#parts.get(key)!);
    return basis === 'all' ? parts : parts.filter(({ level }) => level !== 'open');
  }

  /** Keys of the elements that those who answered were asked. */
  get elements(): string[] {
    return this.questionnaire.elementsOf(this.versions);
  }

  /** Everything of a basis. */
  total(basis: Basis): Sums {
    const total = this.#totals.get(basis) ?? sumOf(this.layout, this.parts(basis));
    this.#totals.set(basis, total);
    return total;
  }

  /** Local days with at least one counted person of a measure. */
  daysOf(basis: Basis, measure: Measure): number {
    const bits = this.#days[basis][measure].toString(2);
    return bits.replaceAll('0', '').length;
  }
}

export function sumOf(layout: SumsLayout, parts: readonly { sums: Sums }[]): Sums {
  const total = layout.open();
  for (const { sums } of parts) addSums(total, sums);
  return total;
}

export function noDays(): RatedDays {
  return { pulse: 0n, ikm: 0n, officer: 0n };
}

function addDays(target: RatedDays, more: RatedDays): void {
  target.pulse |= more.pulse;
  target.ikm |= more.ikm;
  target.officer |= more.officer;
}
