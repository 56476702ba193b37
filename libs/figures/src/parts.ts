import type { CountLedger } from './count-ledger.js';
import type { CountsByDay } from './counts-by-day.js';
import type { Line } from './line.js';
import type { Stretches } from './unit-tree.js';

/** Persons of a place who are in a unit, too: all of the unit's, or those of a location or of some days. */
export interface Part {
  unitId: string;
  /** what is shown of the unit; none where the unit's own windows cannot be taken from this whole */
  line: Line | undefined;
  overlap: CountsByDay;
  /** whether the unit belongs to the place in some of the stretches only */
  visits: boolean;
  /** of them the ratings that belong to no unit below */
  own: CountsByDay;
  /** officers who are parts of `own`, where only attested ratings are counted */
  officers: readonly { line: Line; overlap: CountsByDay }[];
  parts: readonly Part[];
}

/** Which ratings the parts of a place are made of. */
export interface PartSource {
  own: ReadonlyMap<string, CountsByDay>;
  lines: ReadonlyMap<string, Line>;
  officers: ReadonlyMap<string, readonly Line[]>;
  /** units that are taken as wholes of their own and therefore out of the units above them */
  lifted: ReadonlySet<string>;
}

/** Makes the parts of places, each once. */
export class PartMaker {
  readonly #made = new Map<string, Part | undefined>();

  constructor(
    private readonly ledger: CountLedger,
    private readonly source: PartSource,
  ) {}

  /** The part that a unit is of whoever holds it in some stretches; nothing where nobody rated. */
  part(unitId: string, when: Stretches): Part | undefined {
    const key = `${when}/${unitId}`;
    if (!this.#made.has(key)) this.#made.set(key, this.#make(unitId, when));
    return this.#made.get(key);
  }

  /** The parts of a place from the units directly below it. */
  partsBelow(unitId: string, when: Stretches): Part[] {
    return (this.ledger.tree.below.get(unitId) ?? []).flatMap((child) => {
      const both = child.when & when;
      const taken = both === 0n || this.source.lifted.has(child.unitId);
      return taken ? [] : (this.part(child.unitId, both) ?? []);
    });
  }

  /** Persons of a unit, or of the AGENCY, and all below it, by single days. */
  countsBelow(unitId: string, when: Stretches): CountsByDay {
    const counts = this.ledger.open();
    this.#addBelow(counts, unitId, when);
    return counts;
  }

  #make(unitId: string, when: Stretches): Part | undefined {
    const { ledger } = this;
    const own = ledger.open();
    const counted = this.source.own.get(unitId);
    if (counted) ledger.add(unitId, own, counted, when);
    const parts = this.partsBelow(unitId, when);
    const overlap = this.countsBelow(unitId, when);
    if (overlap.every((persons) => persons === 0)) return undefined;
    const officers = (this.source.officers.get(unitId) ?? []).map((line) => {
      const inside = ledger.open();
      ledger.add(unitId, inside, line.counts, when);
      return { line, overlap: inside };
    });
    const touched = this.#touchesLifted(unitId, when);
    const line = touched ? undefined : this.source.lines.get(unitId);
    const visits = when !== ledger.tree.everything;
    return { unitId, line, overlap, visits, own, officers, parts };
  }

  #addBelow(target: CountsByDay, unitId: string, when: Stretches): void {
    const counted = this.source.own.get(unitId);
    if (counted) this.ledger.add(unitId, target, counted, when);
    for (const child of this.ledger.tree.below.get(unitId) ?? []) {
      const both = child.when & when;
      if (both !== 0n && !this.source.lifted.has(child.unitId)) {
        this.#addBelow(target, child.unitId, both);
      }
    }
  }

  #touchesLifted(unitId: string, when: Stretches): boolean {
    return (this.ledger.tree.below.get(unitId) ?? []).some((child) => {
      const both = child.when & when;
      if (both === 0n) return false;
      return this.source.lifted.has(child.unitId) || this.#touchesLifted(child.unitId, both);
    });
  }
}
