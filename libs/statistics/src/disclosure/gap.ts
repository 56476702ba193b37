import { SMALLEST_N } from '../threshold.js';
import type { CountHistory } from './count-history.js';

/** Persons who differ between two figures: `more` are in the first only, `fewer` in the second only. */
export interface Gap {
  readonly more: number;
  readonly fewer: number;
}

/** Whether a gap is so wide that it speaks of nobody in particular: at least ten persons on one side. */
export function isWide({ more, fewer }: Gap): boolean {
  return more >= SMALLEST_N || fewer >= SMALLEST_N;
}

/** Whether a gap singles out fewer than ten persons. No gap tells nothing. */
export function isTelling(gap: Gap): boolean {
  return gap.more + gap.fewer > 0 && !isWide(gap);
}

/**
 * Adds up how a figure of one making differs from a figure of another, cell by cell. Who was attributed
 * anew in between left one cell and came into another with the same answer: nothing of a figure that
 * holds both cells has changed, so those who came and those who went are set against each other.
 */
export class GapCount {
  private more = 0;
  private fewer = 0;
  private readonly moved = new Map<number, number>();
  private readonly arrived = new Map<number, number>();

  constructor(
    private readonly history: CountHistory,
    private readonly making: number,
    private readonly other: number,
  ) {}

  /** A cell that both figures hold. */
  both(cell: number): void {
    for (const [value, n] of this.history.net(cell, this.making, this.other)) this.move(value, n);
  }

  /** A cell that only the first figure holds. */
  onlyFirst(cell: number, persons: number): void {
    let stayed = persons;
    for (const [value, n] of this.history.net(cell, this.making, this.other)) {
      if (n <= 0) continue;
      stayed -= n;
      this.move(value, n);
    }
    this.more += Math.max(0, stayed);
  }

  /** A cell that only the second figure holds. */
  onlySecond(cell: number, persons: number): void {
    let stayed = persons;
    for (const [value, n] of this.history.net(cell, this.making, this.other)) {
      if (n >= 0) continue;
      stayed += n;
      this.move(value, n);
    }
    this.fewer += Math.max(0, stayed);
  }

  /** A cell of the first figure that was empty in the second: who left another cell may have come here. */
  emptyInSecond(cell: number): void {
    for (const [value, n] of this.history.net(cell, this.making, this.other)) {
      if (n > 0) this.arrived.set(value, (this.arrived.get(value) ?? 0) + n);
    }
  }

  /** Whether the gap is wide whatever else is added. */
  get isCertainlyWide(): boolean {
    return isWide({ more: this.more, fewer: this.fewer });
  }

  /** `found`: persons of the second figure who are in its empty cells in the first, so that they are no gap. */
  total(): Gap & { found: number } {
    let { more, fewer } = this;
    let found = 0;
    for (const [value, n] of this.moved) {
      if (n > 0) more += n;
      else {
        const here = Math.min(-n, this.arrived.get(value) ?? 0);
        fewer += -n - here;
        found += here;
      }
    }
    return { more, fewer, found };
  }

  private move(value: number, n: number): void {
    this.moved.set(value, (this.moved.get(value) ?? 0) + n);
  }
}
