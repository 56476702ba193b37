import { SMALLEST_N } from '../threshold.js';
import { type Gap, isTelling } from './gap.js';
import { holdsSomebody, type PublishedFigures, type Snapshot } from './published-figures.js';

/** Ways that are tried before a figure is refused because nobody knows. */
const MOST_STEPS = 500;

/** Whether parts together hold all but a few persons of a whole; otherwise nothing can leave few. */
export function coverAllButFew(
  published: PublishedFigures,
  whole: Snapshot,
  parts: readonly Snapshot[],
): boolean {
  let uncovered = 0;
  for (const cell of whole.persons.keys()) {
    if (parts.some((part) => holdsSomebody(part, cell))) continue;
    uncovered += published.stayed(cell, whole);
    if (uncovered >= SMALLEST_N) return false;
  }
  return true;
}

/** Whether all but a few persons of a part are in a whole, and more are than are not. */
export function liesIn(published: PublishedFigures, part: Snapshot, whole: Snapshot): boolean {
  const gap = published.startGap(part, whole);
  for (const [cell, persons] of part.persons) {
    if (persons === 0) continue;
    if (holdsSomebody(whole, cell)) gap.both(cell);
    else gap.onlyFirst(cell, persons);
    if (gap.isCertainlyWide) return false;
  }
  const outside = gap.total().more;
  return outside < SMALLEST_N && 2 * outside < part.size;
}

/** What is left of a whole after some parts were taken away. */
interface Left extends Gap {
  /** cells that were taken with a part */
  taken: ReadonlySet<number>;
  /** cells that stay, and the persons in them */
  kept: ReadonlySet<number>;
  staying: number;
}

/**
 * Looks for parts that share nobody, or next to nobody, and leave one to nine persons of a whole when they
 * are taken away: goes from cell to cell, and lets each either go with one of the parts or stay.
 */
export class Leftovers {
  private steps = 0;

  constructor(
    private readonly published: PublishedFigures,
    private readonly whole: Snapshot,
    private readonly parts: readonly Snapshot[],
  ) {}

  /** @param first a part that is taken away in any case */
  canBeFew(first?: Snapshot): boolean {
    const all: Left = {
      ...{ more: this.whole.size, fewer: 0 },
      ...{ taken: new Set(), kept: new Set(), staying: 0 },
    };
    return this.search(first ? this.without(first, all) : all);
  }

  private search(left: Left): boolean {
    if (isTelling(left)) return true;
    if (left.more < SMALLEST_N) return false;
    this.steps += 1;
    if (this.steps > MOST_STEPS) return true;
    const choices = this.choicesOf(left);
    const cell = this.nextCell(left, choices);
    if (cell === undefined) return false;
    const choicesHere = choices.filter(({ part }) => holdsSomebody(part, cell));
    return (
      choicesHere.some(({ after }) => this.search(after)) || this.search(this.keep(cell, left))
    );
  }

  /** Parts that can still be taken away, with what is left then. */
  private choicesOf(left: Left): { part: Snapshot; after: Left }[] {
    return this.parts
      .filter((part) => [...left.kept].every((cell) => !holdsSomebody(part, cell)))
      .map((part) => ({ part, after: this.without(part, left) }))
      .filter(({ after }) => after.fewer < SMALLEST_N && after.more < left.more);
  }

  /** The cell with the fewest choices; undefined where more must stay than can. */
  private nextCell(left: Left, choices: readonly { part: Snapshot }[]): number | undefined {
    let { staying } = left;
    let next: number | undefined;
    let fewest = Infinity;
    for (const [cell, persons] of this.whole.persons) {
      if (persons === 0 || left.taken.has(cell) || left.kept.has(cell)) continue;
      const ways = choices.filter(({ part }) => holdsSomebody(part, cell)).length;
      if (ways === 0) staying += this.published.stayed(cell, this.whole);
      else if (ways < fewest) [next, fewest] = [cell, ways];
      if (staying >= SMALLEST_N) return undefined;
    }
    return next;
  }

  private keep(cell: number, left: Left): Left {
    const staying = left.staying + this.whole.persons.get(cell)!;
    return { ...left, kept: new Set(left.kept).add(cell), staying };
  }

  private without(part: Snapshot, left: Left): Left {
    const { whole, published } = this;
    const gap = published.startGap(whole, part);
    const taken = new Set(left.taken);
    let heldTwice = 0;
    let held = 0;
    const isLater = part.figure.making > whole.figure.making;
    for (const [cell, persons] of part.persons) {
      const inWhole = whole.persons.get(cell) ?? 0;
      if (persons === 0 && (inWhole === 0 || left.taken.has(cell))) continue;
      if (persons === 0 && !isLater) {
        gap.emptyInSecond(cell);
        continue;
      }
      // a later part may have lost all of a cell, to another of its cells perhaps
      if (left.taken.has(cell)) {
        heldTwice += persons;
      } else if (inWhole === 0) {
        gap.onlySecond(cell, persons);
      } else {
        gap.both(cell);
        held += inWhole;
        taken.add(cell);
      }
      if (gap.isCertainlyWide || heldTwice >= SMALLEST_N) break;
    }
    const { more, fewer, found } = gap.total();
    return {
      ...{ more: left.more - held + more - found, fewer: left.fewer + fewer + heldTwice },
      ...{ taken, kept: left.kept, staying: left.staying + more },
    };
  }
}
