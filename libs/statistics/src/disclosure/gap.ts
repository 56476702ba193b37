import { SMALLEST_N } from '../threshold.js';
import { addTo, type CountHistory, total } from './count-history.js';

/** Persons who differ between two figures: `more` are in the first only, `fewer` in the second only. */
export interface Gap {
  readonly more: number;
  readonly fewer: number;
}

/** Whether a gap singles out fewer than ten persons. No gap tells nothing. */
export function isTelling({ more, fewer }: Gap): boolean {
  return more + fewer > 0 && more < SMALLEST_N && fewer < SMALLEST_N;
}

/**
 * Adds up how a figure of one making differs from a figure of another, cell by cell. Cells know how many
 * gave an answer, not who. Who was attributed anew in between left one cell and came into another with the
 * same answer, and has not changed a figure that holds both cells. So whoever may have moved is kept apart
 * from those who are certainly in one figure only.
 */
export class GapCount {
  /** certainly in the first only */
  more = 0;
  /** certainly in the second only */
  fewer = 0;
  /** in the first, and perhaps in another cell of the second */
  readonly perhapsMore = new Map<number, number>();
  /** in the second, and perhaps in another cell of the first */
  readonly perhapsFewer = new Map<number, number>();

  constructor(
    private readonly history: CountHistory,
    private readonly making: number,
    private readonly other: number,
  ) {}

  /** A cell that both figures hold. */
  both(cell: number): void {
    for (const [value, n] of this.history.net(cell, this.making, this.other)) {
      if (n > 0) addTo(this.perhapsMore, value, n);
      if (n < 0) addTo(this.perhapsFewer, value, -n);
    }
  }

  /** A cell that only the first figure holds. */
  onlyFirst(cell: number, persons: number): void {
    const unsettled = this.history.unsettled(cell, this.making, this.other);
    this.more += persons - total(unsettled);
    for (const [value, n] of unsettled) addTo(this.perhapsMore, value, n);
  }

  /** A cell that only the second figure holds. */
  onlySecond(cell: number, persons: number): void {
    const unsettled = this.history.unsettled(cell, this.other, this.making);
    this.fewer += persons - total(unsettled);
    for (const [value, n] of unsettled) addTo(this.perhapsFewer, value, n);
  }

  /** Whether somebody is in the second figure who is not in this cell of the first. */
  get hasFewer(): boolean {
    return this.fewer + this.perhapsFewer.size > 0;
  }

  /** The smallest gap there can be: as many as possible were only attributed anew. */
  total(): Gap {
    let moved = 0;
    for (const [value, n] of this.perhapsFewer) {
      moved += Math.min(n, this.perhapsMore.get(value) ?? 0);
    }
    return {
      more: this.more + total(this.perhapsMore) - moved,
      fewer: this.fewer + total(this.perhapsFewer) - moved,
    };
  }
}
