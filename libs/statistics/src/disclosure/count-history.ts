/** Persons by value who came, and as negative numbers who went. */
type Net = ReadonlyMap<number, number>;

const NOBODY: Net = new Map();

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
  private newest = 0;

  /** Changes of a cell are added in the order of the makings. */
  add(cell: number, making: number, value: number, n: number): void {
    this.newest = Math.max(this.newest, making);
    const known = this.changes.get(cell);
    if (known) known.push({ making, value, n });
    else this.changes.set(cell, [{ making, value, n }]);
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

  /** Persons in a cell at a making who were still in it when it changed last. */
  stayed(cell: number, making: number): number {
    let stayed = this.persons(cell, making);
    for (const n of this.net(cell, making, this.newest).values()) stayed -= Math.max(0, n);
    return stayed;
  }

  /** What a cell has more of each value at one making than at another; who came back is not counted. */
  net(cell: number, making: number, other: number): Net {
    if (making === other) return NOBODY;
    const [from, to] = making < other ? [making, other] : [other, making];
    let net: Map<number, number> | undefined;
    for (const change of this.changes.get(cell) ?? []) {
      if (change.making <= from || change.making > to) continue;
      net ??= new Map();
      net.set(change.value, (net.get(change.value) ?? 0) + (making > other ? change.n : -change.n));
    }
    return net ?? NOBODY;
  }
}
