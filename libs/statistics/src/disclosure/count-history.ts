import { addToGroup } from './groups.js';

/** Persons by value. */
export type Bag = ReadonlyMap<number, number>;

const NOBODY: Bag = new Map();

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
  private readonly leavers = new Map<number, Map<number, number>>();
  private readonly moversBetween = new Map<string, Bag>();

  /** Changes of a cell are added in the order of the makings. */
  add(cell: number, making: number, value: number, n: number): void {
    this.moversBetween.clear();
    if (n < 0) this.addLeavers(making, value, -n);
    addToGroup(this.changes, cell, { making, value, n });
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

  /** Persons of each value in a cell as it stood at a making. */
  values(cell: number, making: number): Bag {
    const values = new Map<number, number>();
    for (const change of this.changes.get(cell) ?? []) {
      if (change.making > making) break;
      addTo(values, change.value, change.n);
    }
    return values;
  }

  /** By making, how many persons more than before it some cells hold; negative: fewer. */
  arrivals(cells: Iterable<number>): ReadonlyMap<number, number> {
    const arrivals = new Map<number, number>();
    for (const cell of cells) {
      for (const { making, n } of this.changes.get(cell) ?? []) addTo(arrivals, making, n);
    }
    return arrivals;
  }

  /** What a cell has more of each value at one making than at another; negative: less. */
  net(cell: number, making: number, other: number): Bag {
    const changes = this.between(cell, making, other);
    if (changes.length === 0) return NOBODY;
    const net = new Map<number, number>();
    for (const { value, n } of changes) addTo(net, value, making > other ? n : -n);
    return net;
  }

  /**
   * Of the persons in a cell at a making, those of each value who may have been elsewhere at another: at
   * most as many as came into the cell, or left it, in between. All others were in it both times.
   */
  unsettled(cell: number, making: number, other: number): Bag {
    const changes = this.between(cell, making, other);
    if (changes.length === 0) return NOBODY;
    const movers = new Map<number, number>();
    for (const { value, n } of changes) {
      if (n > 0 === making > other) addTo(movers, value, Math.abs(n));
    }
    const here = this.values(cell, making);
    for (const [value, n] of movers) movers.set(value, Math.min(n, here.get(value) ?? 0));
    return movers;
  }

  /**
   * How many persons of each value left a cell after a making, up to another, or the other way round: no
   * more can be in one cell at the one and in another cell at the other.
   */
  movers(one: number, other: number): Bag {
    const [from, to] = one < other ? [one, other] : [other, one];
    const known = this.moversBetween.get(`${from} ${to}`);
    if (known) return known;
    const movers = new Map<number, number>();
    for (const [making, leavers] of this.leavers) {
      if (making > from && making <= to) addAll(movers, leavers);
    }
    this.moversBetween.set(`${from} ${to}`, movers);
    return movers;
  }

  private addLeavers(making: number, value: number, n: number): void {
    const leavers = this.leavers.get(making) ?? new Map<number, number>();
    this.leavers.set(making, leavers);
    addTo(leavers, value, n);
  }

  /** Whether nobody came into a cell or left it between two makings. */
  isQuiet(cell: number, one: number, other: number): boolean {
    return this.between(cell, one, other).length === 0;
  }

  private between(cell: number, one: number, other: number): readonly Change[] {
    const changes = this.changes.get(cell);
    if (!changes || one === other) return [];
    const [from, to] = one < other ? [one, other] : [other, one];
    if (changes.at(-1)!.making <= from) return [];
    return changes.filter(({ making }) => making > from && making <= to);
  }
}

export function addTo(bag: Map<number, number>, value: number, n: number): void {
  bag.set(value, (bag.get(value) ?? 0) + n);
}

export function addAll(bag: Map<number, number>, added: Bag): void {
  for (const [value, n] of added) addTo(bag, value, n);
}

export function total(bag: Bag): number {
  let persons = 0;
  for (const n of bag.values()) persons += n;
  return persons;
}

/** Persons of a bag beyond those of each value in another. */
export function excess(bag: Bag, other: Bag): number {
  let persons = 0;
  for (const [value, n] of bag) persons += Math.max(0, n - (other.get(value) ?? 0));
  return persons;
}
