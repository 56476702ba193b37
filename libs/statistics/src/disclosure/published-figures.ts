import { SMALLEST_N } from '../threshold.js';
import type { CellGrid, FigureRegion } from './cell-grid.js';
import { type CountHistory, total } from './count-history.js';
import { addToGroup } from './groups.js';
import { type Gap, GapCount, isTelling } from './gap.js';

/** A figure as it was, or would be, published: persons of a region as they stood at a making. */
export interface Figure extends FigureRegion {
  making: number;
}

/** A figure with the persons in it. */
export interface Snapshot {
  figure: Figure;
  /** persons by cell, of the cells with somebody in them */
  persons: ReadonlyMap<number, number>;
  size: number;
}

/** All published figures of one measure and basis, each content once, and how far they are from each other. */
export class PublishedFigures {
  readonly all: Snapshot[] = [];
  private readonly byMaking = new Map<number, Snapshot[]>();
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
      if (n === 0) continue;
      persons.set(cell, n);
      size += n;
    }
    return { figure, persons, size };
  }

  add(snapshot: Snapshot): void {
    this.all.push(snapshot);
    addToGroup(this.bySize, snapshot.size, snapshot);
    addToGroup(this.byMaking, snapshot.figure.making, snapshot);
  }

  /** Figures that are not too old: of each other one, ten persons came later and did not move from elsewhere. */
  thatMayHold({ figure, persons }: Snapshot): Snapshot[] {
    const arrivals = this.history.arrivals(persons.keys());
    const makings = [...this.byMaking.keys()].filter((making) => {
      const movers = total(this.history.movers(making, figure.making));
      let came = 0;
      for (const [at, n] of arrivals) if (at > making && at <= figure.making) came += n;
      return came < SMALLEST_N + movers;
    });
    return makings.flatMap((making) => this.byMaking.get(making)!);
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

  /** Persons in one figure against those in another; no more than wide where it is certainly wide. */
  private gap(one: Snapshot, other: Snapshot): Gap {
    const gap = new GapCount(this.history, one.figure.making, other.figure.making);
    for (const [cell, persons] of one.persons) {
      if (other.persons.has(cell)) gap.both(cell);
      else gap.onlyFirst(cell, persons);
      if (gap.more >= SMALLEST_N) return gap;
    }
    for (const [cell, persons] of other.persons) {
      if (!one.persons.has(cell)) gap.onlySecond(cell, persons);
      if (gap.fewer >= SMALLEST_N) return gap;
    }
    return gap.total();
  }
}
