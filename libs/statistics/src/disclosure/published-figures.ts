import { SMALLEST_N } from '../threshold.js';
import type { CellGrid, FigureRegion } from './cell-grid.js';
import type { CountHistory } from './count-history.js';
import { type Gap, GapCount, isTelling } from './gap.js';

/** A figure as it was, or would be, published: persons of a region as they stood at a making. */
export interface Figure extends FigureRegion {
  making: number;
}

/** A figure with the persons in it. */
export interface Snapshot {
  figure: Figure;
  /** persons by cell, of all cells of the region: somebody may have moved into an empty one */
  persons: ReadonlyMap<number, number>;
  size: number;
}

/** All published figures of one measure and basis, each content once, and how far they are from each other. */
export class PublishedFigures {
  readonly all: Snapshot[] = [];
  private readonly bySize = new Map<number, Snapshot[]>();

  constructor(
    private readonly grid: CellGrid,
    private readonly history: CountHistory,
  ) {}

  snapshotOf(figure: Figure): Snapshot {
    const persons = new Map<number, number>();
    let size = 0;
    for (const cell of this.grid.cellsOf(figure)) {
      const n = this.history.persons(cell, figure.making);
      persons.set(cell, n);
      size += n;
    }
    return { figure, persons, size };
  }

  add(snapshot: Snapshot): void {
    this.all.push(snapshot);
    const known = this.bySize.get(snapshot.size);
    if (known) known.push(snapshot);
    else this.bySize.set(snapshot.size, [snapshot]);
  }

  /** Whether the same content is published already: then a figure tells nothing new. */
  hasTwin(snapshot: Snapshot): boolean {
    const sameSize = this.bySize.get(snapshot.size) ?? [];
    return sameSize.some((other) => {
      const { more, fewer } = this.gap(snapshot, other);
      return more + fewer === 0;
    });
  }

  /** Whether a figure differs from a published one by so few persons that they stand alone. */
  hasCloseNeighbour(snapshot: Snapshot): boolean {
    for (let near = 1 - SMALLEST_N; near < SMALLEST_N; near += 1) {
      const neighbours = this.bySize.get(snapshot.size + near) ?? [];
      if (neighbours.some((other) => isTelling(this.gap(snapshot, other)))) return true;
    }
    return false;
  }

  /** Persons of a figure in a cell who have not been attributed to another one since. */
  stayed(cell: number, { figure }: Snapshot): number {
    return this.history.stayed(cell, figure.making);
  }

  /** Nothing compared yet. */
  startGap(one: Snapshot, other: Snapshot): GapCount {
    return new GapCount(this.history, one.figure.making, other.figure.making);
  }

  /** Persons in one figure against those in another; exact as long as it is not wide. */
  private gap(one: Snapshot, other: Snapshot): Gap {
    const gap = this.startGap(one, other);
    for (const [cell, persons] of one.persons) {
      if (persons === 0) continue;
      if (holdsSomebody(other, cell)) gap.both(cell);
      else gap.onlyFirst(cell, persons);
      if (gap.isCertainlyWide) return gap.total();
    }
    for (const [cell, persons] of other.persons) {
      if (persons > 0 && !holdsSomebody(one, cell)) gap.onlySecond(cell, persons);
      if (gap.isCertainlyWide) return gap.total();
    }
    return gap.total();
  }
}

export function holdsSomebody({ persons }: Snapshot, cell: number): boolean {
  return (persons.get(cell) ?? 0) > 0;
}
