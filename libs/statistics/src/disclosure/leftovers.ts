import { SMALLEST_N } from '../threshold.js';
import { addAll, addTo, type Bag, type CountHistory, excess, total } from './count-history.js';
import { type Gap, isTelling } from './gap.js';
import type { Part } from './part.js';
import type { Snapshot } from './published-figures.js';

/** Ways that are tried before a figure is refused because nobody knows. */
const MOST_STEPS = 500;

/** What is left of a whole after some parts were taken away. */
interface Left {
  /** cells that were taken with a part, and the persons in the others */
  taken: ReadonlySet<number>;
  more: number;
  /** cells that stay, and the persons in them */
  kept: ReadonlySet<number>;
  staying: number;
  /** persons of the parts who are not in the whole, or in two parts */
  fewer: number;
  /** in the whole, or in the parts, and perhaps in a cell of the other */
  perhapsMore: Bag;
  perhapsFewer: Bag;
}

/**
 * Looks for parts that share nobody, or next to nobody, and leave one to nine persons of a whole when they
 * are taken away: goes from cell to cell, and lets each either go with one of the parts or stay. Where
 * persons moved between cells, it counts as few what may be few.
 */
export class Leftovers {
  private steps = 0;
  private readonly movers: Bag;
  private readonly mostMovers: number;

  constructor(
    private readonly history: CountHistory,
    private readonly whole: Snapshot,
    private readonly parts: readonly Part[],
  ) {
    this.movers = this.findMovers();
    this.mostMovers = total(this.movers);
  }

  /** @param first a part that is taken away in any case, one of the parts */
  canBeFew(first?: Part): boolean {
    if (!this.coverAllButFew()) return false;
    const all: Left = {
      ...{ taken: new Set(), more: this.whole.size, kept: new Set(), staying: 0 },
      ...{ fewer: 0, perhapsMore: new Map(), perhapsFewer: new Map() },
    };
    return this.search(first ? this.without(first, all) : all, this.parts);
  }

  /** No more persons of a value can have moved than left a cell, and than the parts have in other cells. */
  private findMovers(): Bag {
    const inParts = new Map<number, number>();
    for (const { strangers } of this.parts) {
      for (const { perhapsFewer } of strangers.values()) addAll(inParts, perhapsFewer);
    }
    if (inParts.size === 0) return inParts;
    const makings = [this.whole, ...this.parts].map(({ figure }) => figure.making);
    const leavers = this.history.movers(Math.min(...makings), Math.max(...makings));
    return new Map([...inParts].map(([value, n]) => [value, Math.min(n, leavers.get(value) ?? 0)]));
  }

  /** Whether the parts together hold all but a few persons; otherwise nothing can leave few. */
  private coverAllButFew(): boolean {
    let uncovered = 0;
    for (const [cell, persons] of this.whole.persons) {
      if (this.parts.some((part) => part.persons.has(cell))) continue;
      uncovered += persons;
      if (uncovered >= SMALLEST_N + this.mostMovers) return false;
    }
    return true;
  }

  /** @param parts those that could be taken away before: what cannot be taken once never can later */
  private search(left: Left, parts: readonly Part[]): boolean {
    const gap = this.smallestGap(left);
    if (isTelling(gap)) return true;
    if (gap.more < SMALLEST_N) return false;
    this.steps += 1;
    if (this.steps > MOST_STEPS) return true;
    const choices = parts.filter((part) => this.canTake(part, left));
    const cell = this.nextCell(left, choices);
    if (cell === undefined) return false;
    const choicesHere = choices.filter((part) => part.persons.has(cell));
    return (
      choicesHere.some((part) => this.search(this.without(part, left), choices)) ||
      this.search(this.keep(cell, left), choices)
    );
  }

  /** As many as can be are taken for persons who moved from one cell to another. */
  private smallestGap(left: Left): Gap {
    const more = left.more + total(left.perhapsMore);
    const fewer = left.fewer + total(left.perhapsFewer);
    if (more >= SMALLEST_N + this.mostMovers) return { more, fewer };
    let moved = 0;
    for (const [value, n] of left.perhapsFewer) {
      const inWhole = (left.perhapsMore.get(value) ?? 0) + this.personsLeft(value, left);
      moved += Math.min(n, inWhole, this.movers.get(value) ?? 0);
    }
    return { more: more - moved, fewer: fewer - moved };
  }

  private personsLeft(value: number, { taken }: Left): number {
    let persons = 0;
    for (const cell of this.whole.persons.keys()) {
      if (taken.has(cell)) continue;
      persons += this.history.values(cell, this.whole.figure.making).get(value) ?? 0;
    }
    return persons;
  }

  /** Whether a part takes somebody away, and next to nobody who is not there. */
  private canTake(part: Part, left: Left): boolean {
    for (const cell of left.kept) if (part.persons.has(cell)) return false;
    let { fewer } = left;
    let isNew = false;
    for (const [cell, persons] of part.persons) {
      if (left.taken.has(cell)) fewer += persons;
      else isNew ||= this.whole.persons.has(cell);
      if (fewer >= SMALLEST_N) return false;
    }
    return isNew && fewer + this.certainStrangers(part, left) < SMALLEST_N;
  }

  /** Persons of a part, and of those taken before, who are not in the whole even if all who can have moved did. */
  private certainStrangers(part: Part, left: Left): number {
    if (part.strangers.size + left.perhapsFewer.size === 0) return 0;
    const perhaps = new Map(left.perhapsFewer);
    let certain = 0;
    for (const [cell, { fewer, perhapsFewer }] of part.strangers) {
      if (left.taken.has(cell)) continue;
      certain += fewer;
      addAll(perhaps, perhapsFewer);
    }
    return certain + excess(perhaps, this.movers);
  }

  private without(part: Part, left: Left): Left {
    const taken = new Set(left.taken);
    let { more, fewer } = left;
    const perhapsMore = new Map(left.perhapsMore);
    const perhapsFewer = new Map(left.perhapsFewer);
    for (const [cell, persons] of part.persons) {
      const inWhole = this.whole.persons.get(cell);
      if (left.taken.has(cell)) {
        fewer += persons;
        continue;
      }
      if (inWhole !== undefined) {
        more -= inWhole;
        taken.add(cell);
      }
      const gap = part.gaps.get(cell);
      if (!gap) continue;
      fewer += gap.fewer;
      addAll(perhapsMore, gap.perhapsMore);
      addAll(perhapsFewer, gap.perhapsFewer);
    }
    return { ...left, taken, more, fewer, perhapsMore, perhapsFewer };
  }

  /** The cell with the fewest choices; undefined where more must stay than can. */
  private nextCell(left: Left, choices: readonly Part[]): number | undefined {
    const ways = this.waysToTake(choices);
    let staying = left.staying + total(left.perhapsMore);
    let next: number | undefined;
    let fewest = Infinity;
    for (const [cell, persons] of this.whole.persons) {
      if (left.taken.has(cell) || left.kept.has(cell)) continue;
      const here = ways.get(cell);
      if (here === undefined) staying += persons;
      else if (here < fewest) [next, fewest] = [cell, here];
      if (staying >= SMALLEST_N + this.mostMovers) return undefined;
    }
    return next;
  }

  private waysToTake(choices: readonly Part[]): Map<number, number> {
    const ways = new Map<number, number>();
    for (const part of choices) for (const cell of part.persons.keys()) addTo(ways, cell, 1);
    return ways;
  }

  private keep(cell: number, left: Left): Left {
    const staying = left.staying + this.whole.persons.get(cell)!;
    return { ...left, kept: new Set(left.kept).add(cell), staying };
  }
}
