import { SMALLEST_N } from '../threshold.js';
import type { CellGrid } from './cell-grid.js';
import type { CountHistory } from './count-history.js';
import { coverAllButFew, Leftovers, liesIn } from './leftovers.js';
import { type Figure, PublishedFigures, type Snapshot } from './published-figures.js';

/**
 * Decides which figures of one measure and basis may stand beside those already published. Whatever can
 * be worked out from them, a figure minus another, or a whole minus parts that share nobody, concerns
 * nobody or at least ten persons. Figures whose content is the same tell nothing by their difference.
 */
export class DisclosureControl {
  private readonly published: PublishedFigures;
  private readonly partsOf = new Map<Snapshot, Snapshot[]>();

  constructor(grid: CellGrid, history: CountHistory) {
    this.published = new PublishedFigures(grid, history);
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
    for (const [whole, parts] of this.partsOf) {
      if (liesIn(this.published, snapshot, whole)) parts.push(snapshot);
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

  private leavesFewBesideItsParts(whole: Snapshot): boolean {
    const parts = this.findPartsOf(whole);
    if (!coverAllButFew(this.published, whole, parts)) return false;
    return new Leftovers(this.published, whole, parts).canBeFew();
  }

  /** Whether a published whole would be left with too few persons once this part of it is published too. */
  private endangersAWhole(part: Snapshot): boolean {
    const { published } = this;
    return published.all.some((whole) => {
      if (whole.size < part.size || !liesIn(published, part, whole)) return false;
      const parts = this.knownPartsOf(whole);
      return (
        coverAllButFew(published, whole, [part, ...parts]) &&
        new Leftovers(published, whole, parts).canBeFew(part)
      );
    });
  }

  private knownPartsOf(whole: Snapshot): readonly Snapshot[] {
    const parts = this.partsOf.get(whole) ?? this.findPartsOf(whole);
    this.partsOf.set(whole, parts);
    return parts;
  }

  private findPartsOf(whole: Snapshot): Snapshot[] {
    return this.published.all
      .filter((part) => part !== whole && part.size < whole.size + SMALLEST_N)
      .filter((part) => liesIn(this.published, part, whole))
      .toSorted((a, b) => b.size - a.size);
  }
}
