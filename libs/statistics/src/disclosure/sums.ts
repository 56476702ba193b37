import type { CountHistory } from './count-history.js';
import { addToGroup } from './groups.js';
import type { Snapshot } from './published-figures.js';

/** Ways that are tried before a figure is taken to be no sum. */
const MOST_STEPS = 50;

/** Figures to which smaller ones add up, person by person: whatever such a figure tells, the smaller ones tell. */
export class Sums {
  private readonly byCell = new Map<number, Snapshot[]>();
  private readonly sums = new Set<Snapshot>();
  private steps = 0;

  constructor(private readonly history: CountHistory) {}

  has(snapshot: Snapshot): boolean {
    return this.sums.has(snapshot);
  }

  /** Adds a figure; those in which it is may be sums from now on. */
  add(snapshot: Snapshot): void {
    for (const cell of snapshot.persons.keys()) addToGroup(this.byCell, cell, snapshot);
    const [cell] = snapshot.persons.keys();
    for (const whole of this.byCell.get(cell!)!) {
      if (this.sums.has(whole) || !this.holds(whole, snapshot)) continue;
      this.steps = 0;
      if (this.addUpTo(whole, new Set(whole.persons.keys()))) this.sums.add(whole);
    }
  }

  /** Whether figures that share nobody hold all persons of the cells that are left of a whole. */
  private addUpTo(whole: Snapshot, left: ReadonlySet<number>): boolean {
    const [cell] = left;
    if (cell === undefined) return true;
    this.steps += 1;
    if (this.steps > MOST_STEPS) return false;
    return this.byCell
      .get(cell)!
      .filter((part) => part !== whole && isWithin(part, left) && this.holds(whole, part))
      .sort((a, b) => b.persons.size - a.persons.size)
      .some((part) =>
        this.addUpTo(whole, new Set([...left].filter((one) => !part.persons.has(one)))),
      );
  }

  /** Whether a whole holds the same persons in each cell of a part. */
  private holds(whole: Snapshot, part: Snapshot): boolean {
    if (part.size > whole.size) return false;
    for (const cell of part.persons.keys()) {
      const isQuiet = this.history.isQuiet(cell, whole.figure.making, part.figure.making);
      if (!isQuiet || !whole.persons.has(cell)) return false;
    }
    return true;
  }
}

function isWithin({ persons }: Snapshot, cells: ReadonlySet<number>): boolean {
  if (persons.size > cells.size) return false;
  for (const cell of persons.keys()) if (!cells.has(cell)) return false;
  return true;
}
