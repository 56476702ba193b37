import { addAll, type Bag, type CountHistory } from './count-history.js';
import { asPart, gapsOf, type Part } from './part.js';
import type { Snapshot } from './published-figures.js';

/** A figure with its published parts. Its cells are numbered from 0. */
export class Whole {
  readonly parts: Part[] = [];
  /** persons by cell */
  readonly sizes: readonly number[];
  private readonly numbers: ReadonlyMap<number, number>;
  /** by cell, 1 where a part holds it */
  private readonly covered: Uint8Array;
  private readonly strangers = new Map<number, number>();
  private readonly makings: { first: number; last: number };

  constructor(
    readonly snapshot: Snapshot,
    private readonly history: CountHistory,
  ) {
    this.sizes = [...snapshot.persons.values()];
    this.numbers = new Map([...snapshot.persons.keys()].map((cell, number) => [cell, number]));
    this.covered = new Uint8Array(this.sizes.length);
    this.makings = { first: snapshot.figure.making, last: snapshot.figure.making };
  }

  /** Persons of each value in each cell. */
  values(): Bag[] {
    const { persons, figure } = this.snapshot;
    return [...persons.keys()].map((cell) => this.history.values(cell, figure.making));
  }

  asPart(snapshot: Snapshot): Part | undefined {
    return asPart(snapshot, { whole: this.snapshot, numbers: this.numbers }, this.history);
  }

  add(part: Part): void {
    const { making } = part.snapshot.figure;
    this.parts.push(part);
    for (const cell of part.cells) this.covered[cell] = 1;
    this.makings.first = Math.min(this.makings.first, making);
    this.makings.last = Math.max(this.makings.last, making);
    for (const gap of gapsOf(part)) addAll(this.strangers, gap.perhapsFewer);
  }

  /** Persons whom no part holds, nor a figure that is to be one. */
  uncovered(other?: Part): number {
    const also = new Set(other?.cells);
    return this.sizes.reduce(
      (persons, here, cell) => persons + (this.covered[cell] === 0 && !also.has(cell) ? here : 0),
      0,
    );
  }

  /** No more persons of a value can have moved than left a cell, and than the parts have in other cells. */
  movers(other?: Part): Bag {
    const inParts = new Map(this.strangers);
    if (other) for (const gap of gapsOf(other)) addAll(inParts, gap.perhapsFewer);
    if (inParts.size === 0) return inParts;
    const { first, last } = this.makings;
    const making = other?.snapshot.figure.making ?? first;
    const leavers = this.history.movers(Math.min(first, making), Math.max(last, making));
    return new Map([...inParts].map(([value, n]) => [value, Math.min(n, leavers.get(value) ?? 0)]));
  }
}
