import { SMALLEST_N } from '../threshold.js';

/** Persons who differ between two figures: `more` are in the first only, `fewer` in the second only. */
export interface Gap {
  readonly more: number;
  readonly fewer: number;
}

const NO_GAP: Gap = { more: 0, fewer: 0 };

interface Change {
  making: number;
  value: number;
  n: number;
}

/**
 * Persons by cell and value, with every change from one making of releases to the next, so that each
 * earlier making can be seen as it was. `value` is whatever of a person's answers enters the figure.
 */
export class CountHistory {
  private readonly changes = new Map<number, Change[]>();

  /** Changes of a cell are added in the order of the makings. */
  add(cell: number, making: number, value: number, n: number): void {
    const known = this.changes.get(cell);
    if (known) known.push({ making, value, n });
    else this.changes.set(cell, [{ making, value, n }]);
  }

  /** Persons in a cell as it stood at a making. */
  persons(cell: number, making: number): number {
    let persons = 0;
    for (const change of this.changes.get(cell) ?? []) {
      if (change.making > making) break;
      persons += change.n;
    }
    return persons;
  }

  /**
   * How a cell stood at one making against another. Somebody whose answer changed is one more and one
   * fewer; who left and came back with the same answer is neither.
   */
  gap(cell: number, making: number, other: number): Gap {
    if (making === other) return NO_GAP;
    const [from, to] = making < other ? [making, other] : [other, making];
    const between = (this.changes.get(cell) ?? []).filter(
      (change) => change.making > from && change.making <= to,
    );
    if (between.length === 0) return NO_GAP;
    const gap = { more: 0, fewer: 0 };
    const net = new Map<number, number>();
    for (const { value, n } of between) net.set(value, (net.get(value) ?? 0) + n);
    for (const n of net.values()) {
      const more = making > other ? n : -n;
      if (more > 0) gap.more += more;
      else gap.fewer -= more;
    }
    return gap;
  }
}

/** Whether a gap is so wide that it speaks of nobody in particular: at least ten persons on one side. */
export function isWide({ more, fewer }: Gap): boolean {
  return more >= SMALLEST_N || fewer >= SMALLEST_N;
}

/** Whether a gap singles out fewer than ten persons. No gap tells nothing. */
export function isTelling(gap: Gap): boolean {
  return gap.more + gap.fewer > 0 && !isWide(gap);
}
