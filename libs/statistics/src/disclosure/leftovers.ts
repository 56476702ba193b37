import { SMALLEST_N } from '../threshold.js';
import { type Gap, isTelling } from './count-history.js';
import type { Figure, PublishedFigures, Snapshot } from './published-figures.js';

/** Which figures are taken away before larger ones that are unlike them. */
type Likeness = (one: Figure, other: Figure) => boolean;

/** A whole is divided by its services, or by its weeks, or by the weeks of its services. */
const LIKENESSES: readonly Likeness[] = [
  (one, other) => one.kind === other.kind && one.period === other.period,
  (one, other) => one.kind === other.kind && one.period.length === other.period.length,
  (one, other) => one.period === other.period,
];

/**
 * Whether parts that share nobody, or next to nobody, leave one to nine persons of a whole when they are
 * taken away one after the other: figures like the first one before others, then as they come.
 *
 * @param parts published figures that lie in the whole, large ones first
 * @param first the part to begin with
 */
export function leavesFew(
  published: PublishedFigures,
  whole: Snapshot,
  parts: readonly Snapshot[],
  first: Snapshot,
): boolean {
  const others = parts.filter((part) => part !== first);
  return LIKENESSES.some((likeness) => {
    const isLike = (part: Snapshot): boolean => likeness(part.figure, first.figure);
    const order = [first, ...others.filter(isLike), ...others.filter((part) => !isLike(part))];
    return new Leftovers(published, whole).reachFew(order);
  });
}

/** Whether parts together hold all but a few persons of a whole; otherwise nothing can leave few. */
export function coverAllButFew(
  published: PublishedFigures,
  whole: Snapshot,
  parts: readonly Snapshot[],
): boolean {
  let uncovered = 0;
  for (const [cell, persons] of whole.persons) {
    let least = persons;
    for (const part of parts) {
      if (!part.persons.has(cell)) continue;
      least = Math.min(least, published.change(cell, whole, part).more);
      if (least === 0) break;
    }
    uncovered += least;
    if (uncovered >= SMALLEST_N) return false;
  }
  return true;
}

/** Whether all but a few persons of a part are in a whole, and more are than are not. */
export function liesIn(published: PublishedFigures, part: Snapshot, whole: Snapshot): boolean {
  let outside = 0;
  for (const [cell, persons] of part.persons) {
    outside += whole.persons.has(cell) ? published.change(cell, part, whole).more : persons;
    if (outside >= SMALLEST_N) return false;
  }
  return 2 * outside < part.size;
}

/** What is left of a whole: persons of it that no part accounts for, and persons counted too often. */
class Leftovers {
  private left: Gap;
  private readonly taken = new Set<number>();

  constructor(
    private readonly published: PublishedFigures,
    private readonly whole: Snapshot,
  ) {
    this.left = { more: whole.size, fewer: 0 };
  }

  reachFew(parts: readonly Snapshot[]): boolean {
    return parts.some((part) => {
      const after = this.without(part);
      const isCloser = after.more + after.fewer < this.left.more + this.left.fewer;
      if (!isCloser || after.fewer >= SMALLEST_N) return false;
      this.left = after;
      for (const cell of part.persons.keys()) this.taken.add(cell);
      return isTelling(after);
    });
  }

  private without(part: Snapshot): Gap {
    const { whole, taken } = this;
    const after = { ...this.left };
    for (const [cell, persons] of part.persons) {
      const inWhole = whole.persons.get(cell);
      if (inWhole === undefined || taken.has(cell)) {
        after.fewer += persons;
      } else {
        const change = this.published.change(cell, whole, part);
        after.more += change.more - inWhole;
        after.fewer += change.fewer;
      }
      if (after.fewer >= SMALLEST_N) break;
    }
    return after;
  }
}
