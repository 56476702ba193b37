import fc from 'fast-check';
import { CountHistory } from './count-history.js';
import { Leftovers } from './leftovers.js';
import type { Snapshot } from './published-figures.js';
import { Sums } from './sums.js';
import { Whole } from './whole.js';

type Figure = readonly number[];

const sizeOf = (cells: Figure, sizes: readonly number[]): number =>
  cells.reduce((persons, cell) => persons + sizes[cell]!, 0);

/** Those of ten persons, and each content once, as they are published. */
function publishable(figures: readonly Figure[], sizes: readonly number[]): Figure[] {
  const each = new Map(figures.map((cells) => [cells.join(' '), cells]));
  return [...each.values()].filter((cells) => sizeOf(cells, sizes) >= 10);
}

/** Tries every selection of parts. */
function bruteForce(whole: Figure, parts: readonly Figure[], sizes: readonly number[]): boolean {
  for (let chosen = 0; chosen < 2 ** parts.length; chosen += 1) {
    const taken = parts.filter((_, at) => (chosen >> at) & 1);
    const left = whole.filter((cell) => !taken.some((part) => part.includes(cell)));
    const more = sizeOf(left, sizes);
    const inAll = taken.reduce((persons, part) => persons + sizeOf(part, sizes), 0);
    const fewer = inAll - (sizeOf(whole, sizes) - more);
    if (more + fewer > 0 && more < 10 && fewer < 10) return true;
  }
  return false;
}

function search(whole: Figure, parts: readonly Figure[], sizes: readonly number[]): boolean {
  const history = new CountHistory();
  sizes.forEach((n, cell) => history.add(cell, 1, 4, n));
  const region = { kind: 'unit', id: 'a', period: '2026', until: '2027-01-01' } as const;
  const snapshotOf = (cells: Figure): Snapshot => ({
    figure: { ...region, treeDay: '2026-01-01', making: 1 },
    persons: new Map(cells.map((cell) => [cell, sizes[cell]!])),
    size: sizeOf(cells, sizes),
  });
  const sums = new Sums(history);
  const holder = new Whole(snapshotOf(whole), history);
  for (const part of parts) {
    const snapshot = snapshotOf(part);
    sums.add(snapshot);
    holder.add(holder.asPart(snapshot)!);
  }
  return new Leftovers(holder, sums).canBeFew();
}

it('finds parts that leave few exactly where trying every selection finds some', () => {
  const CELLS = 9;
  const sizes = fc.array(fc.integer({ min: 1, max: 14 }), { minLength: CELLS, maxLength: CELLS });
  const whole = Array.from({ length: CELLS }, (_, cell) => cell);
  const part = fc.subarray(whole, { minLength: 1, maxLength: CELLS - 1 });
  const found = { few: 0, none: 0 };
  fc.assert(
    fc.property(sizes, fc.array(part, { maxLength: 9 }), (persons, drawn) => {
      const parts = publishable(drawn, persons);
      const isFew = search(whole, parts, persons);
      expect(isFew).toBe(bruteForce(whole, parts, persons));
      found[isFew ? 'few' : 'none'] += 1;
    }),
    { numRuns: 2_000 },
  );
  expect(Math.min(found.few, found.none)).toBeGreaterThan(50);
});

it('finds what is left beside weeks, months and their sums', () => {
  const weeks = fc.array(fc.integer({ min: 3, max: 14 }), { minLength: 8, maxLength: 8 });
  const stretch = fc.tuple(fc.nat(7), fc.integer({ min: 1, max: 4 }));
  fc.assert(
    fc.property(weeks, fc.array(stretch, { maxLength: 12 }), (persons, drawn) => {
      const year = persons.map((_, week) => week);
      const parts = publishable(
        drawn.map(([from, length]) => year.slice(from, from + length)),
        persons,
      );
      expect(search(year, parts, persons)).toBe(bruteForce(year, parts, persons));
    }),
    { numRuns: 2_000 },
  );
});
