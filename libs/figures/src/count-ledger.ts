import { accumulate, type CountsByDay } from './counts-by-day.js';
import { addStretches, type Stretches, type UnitTree } from './unit-tree.js';

interface Entry {
  target: CountsByDay;
  source: CountsByDay;
  when: Stretches;
}

/**
 * Keeps all counts of a period, and which of them hold the ratings of which unit, so that ratings that are
 * left out at closing leave every count at once.
 */
export class CountLedger {
  readonly #arrays: CountsByDay[] = [];
  readonly #entries = new Map<string, Entry[]>();
  readonly #leftOut = new Map<CountsByDay, CountsByDay>();

  constructor(
    readonly length: number,
    readonly tree: UnitTree,
  ) {}

  /** New counts by single days, to be filled before `close`. */
  open(): CountsByDay {
    const counts = new Int32Array(this.length + 1);
    this.#arrays.push(counts);
    return counts;
  }

  /** New counts of a unit's own ratings that are added to others. */
  openOwn(unitId: string): CountsByDay {
    const counts = this.open();
    this.#enter(unitId, { target: counts, source: counts, when: this.tree.everything });
    return counts;
  }

  /** Adds ratings of a unit, which were counted by single days, to other counts. */
  add(unitId: string, target: CountsByDay, source: CountsByDay, when: Stretches): void {
    addStretches(target, source, this.tree, when);
    this.#enter(unitId, { target, source, when });
  }

  /** Turns all numbers by day into numbers up to each day. */
  close(): void {
    this.#arrays.forEach(accumulate);
  }

  /**
   * Takes a unit's own ratings after a day out of every count.
   * @returns what puts them back
   */
  leaveOut(unitId: string, after: number, when: Stretches): () => void {
    const taken = (this.#entries.get(unitId) ?? []).map((entry) => ({
      target: entry.target,
      lost: this.#after(entry, after, when),
    }));
    const move = (sign: 1 | -1): void => {
      for (const { target, lost } of taken) {
        const gone = this.leftOutOf(target);
        for (let day = 0; day <= this.length; day += 1) {
          target[day]! -= sign * lost[day]!;
          gone[day]! += sign * lost[day]!;
        }
      }
    };
    move(1);
    return () => move(-1);
  }

  /** Persons taken out of these counts, up to each day. */
  leftOutOf(counts: CountsByDay): CountsByDay {
    const known = this.#leftOut.get(counts) ?? new Int32Array(this.length + 1);
    this.#leftOut.set(counts, known);
    return known;
  }

  #after({ source, when }: Entry, after: number, asked: Stretches): CountsByDay {
    const byDay = new Int32Array(this.length + 1);
    for (let day = after + 1; day <= this.length; day += 1) {
      byDay[day] = source[day]! - source[day - 1]!;
    }
    const lost = new Int32Array(this.length + 1);
    addStretches(lost, byDay, this.tree, when & asked);
    accumulate(lost);
    return lost;
  }

  #enter(unitId: string, entry: Entry): void {
    const entries = this.#entries.get(unitId) ?? [];
    entries.push(entry);
    this.#entries.set(unitId, entries);
  }
}
