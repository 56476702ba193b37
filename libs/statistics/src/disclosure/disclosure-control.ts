import { SMALLEST_N } from '../threshold.js';
import type { CellGrid } from './cell-grid.js';
import type { CountHistory } from './count-history.js';
import { Leftovers } from './leftovers.js';
import { asPart, type Part } from './part.js';
import { type Figure, PublishedFigures, type Snapshot } from './published-figures.js';

/**
 * Decides which figures of one measure and basis may stand beside those already published. Whatever can
 * be worked out from them, a figure minus another, or a whole minus parts that share nobody, concerns
 * nobody or at least ten persons. Figures whose content is the same tell nothing by their difference.
 */
export class DisclosureControl {
  private readonly published: PublishedFigures;
  private readonly partsOf = new Map<Snapshot, Part[]>();

  constructor(
    grid: CellGrid,
    private readonly history: CountHistory,
  ) {
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
      const part = this.asPart(snapshot, whole);
      if (part) parts.push(part);
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
    return new Leftovers(this.history, whole, this.findPartsOf(whole)).canBeFew();
  }

  /** Whether a published whole would be left with too few persons once this part of it is published too. */
  private endangersAWhole(figure: Snapshot): boolean {
    return this.published.all.some((whole) => {
      const part = this.asPart(figure, whole);
      if (!part) return false;
      return new Leftovers(this.history, whole, [part, ...this.knownPartsOf(whole)]).canBeFew(part);
    });
  }

  private knownPartsOf(whole: Snapshot): readonly Part[] {
    const parts = this.partsOf.get(whole) ?? this.findPartsOf(whole);
    this.partsOf.set(whole, parts);
    return parts;
  }

  private findPartsOf(whole: Snapshot): Part[] {
    return this.published.all
      .flatMap((figure) => this.asPart(figure, whole) ?? [])
      .toSorted((a, b) => b.size - a.size);
  }

  private asPart(figure: Snapshot, whole: Snapshot): Part | undefined {
    const isLarger = figure.size >= whole.size + SMALLEST_N;
    return figure === whole || isLarger ? undefined : asPart(figure, whole, this.history);
  }
}
