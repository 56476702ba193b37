import { SMALLEST_N } from '../threshold.js';
import type { CellGrid } from './cell-grid.js';
import type { CountHistory } from './count-history.js';
import { Leftovers } from './leftovers.js';
import { type Figure, PublishedFigures, type Snapshot } from './published-figures.js';
import { Sums } from './sums.js';
import { Whole } from './whole.js';

/**
 * Decides which figures of one measure and basis may stand beside those already published. Whatever can
 * be worked out from them, a figure minus another, or a whole minus parts that share nobody, concerns
 * nobody or at least ten persons. Figures whose content is the same tell nothing by their difference.
 */
export class DisclosureControl {
  private readonly published: PublishedFigures;
  private readonly sums: Sums;
  private readonly wholes = new Map<Snapshot, Whole>();

  constructor(
    grid: CellGrid,
    private readonly history: CountHistory,
  ) {
    this.published = new PublishedFigures(grid, history);
    this.sums = new Sums(history);
  }

  /** Persons a figure rests on. */
  sizeOf(figure: Figure): number {
    return this.published.snapshotOf(figure).size;
  }

  /** Takes down that a figure is published, whether it should have been or not. */
  add(figure: Figure): void {
    const snapshot = this.published.snapshotOf(figure);
    if (this.published.hasTwin(snapshot)) return;
    this.published.add(snapshot);
    this.sums.add(snapshot);
    for (const whole of this.wholes.values()) {
      const part = whole.asPart(snapshot);
      if (part) whole.add(part);
    }
  }

  /** Whether a figure may be published beside all that were added. */
  allows(figure: Figure): boolean {
    const snapshot = this.published.snapshotOf(figure);
    if (snapshot.size < SMALLEST_N) return false;
    return (
      this.published.hasTwin(snapshot) ||
      !(
        this.published.hasCloseNeighbour(snapshot) ||
        this.leavesFewBesideItsParts(snapshot) ||
        this.endangersAWhole(snapshot)
      )
    );
  }

  private leavesFewBesideItsParts(snapshot: Snapshot): boolean {
    return new Leftovers(this.withParts(snapshot), this.sums).canBeFew();
  }

  /** Whether a published whole would be left with too few persons once this part of it is published too. */
  private endangersAWhole(figure: Snapshot): boolean {
    return this.published.thatMayHold(figure).some((snapshot) => {
      const whole = this.wholeOf(snapshot);
      const part = whole.asPart(figure);
      return part !== undefined && new Leftovers(whole, this.sums, part).canBeFew();
    });
  }

  private wholeOf(snapshot: Snapshot): Whole {
    const whole = this.wholes.get(snapshot) ?? this.withParts(snapshot);
    this.wholes.set(snapshot, whole);
    return whole;
  }

  private withParts(snapshot: Snapshot): Whole {
    const whole = new Whole(snapshot, this.history);
    this.published.all
      .flatMap((figure) => whole.asPart(figure) ?? [])
      .sort((a, b) => b.snapshot.size - a.snapshot.size)
      .forEach((part) => whole.add(part));
    return whole;
  }
}
