import { SMALLEST_N } from '../threshold.js';
import { addAll, type Bag, excess, total } from './count-history.js';
import { type Gap, type GapCount, isTelling } from './gap.js';
import type { Part } from './part.js';
import { findRegions, type Region } from './regions.js';
import type { Sums } from './sums.js';
import type { Whole } from './whole.js';

/** Ways that are tried before a figure is refused because nobody knows. */
const MOST_STEPS = 1_000;

const UNDECIDED = 0;
const TAKEN = 1;
const KEPT = 2;
/** a cell that no part touches any more need not be told apart */
const SETTLED = 3;

/** What is left of a whole after some parts were taken away. */
interface Left {
  /** by cell: taken with a part, kept, or undecided yet */
  fates: Uint8Array;
  /** persons in cells that were not taken */
  more: number;
  /** those of them who cannot be taken any more, of regions that are done */
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
  /** what was left before and led to nothing */
  private readonly known = new Set<string>();
  private readonly movers: Bag;
  private readonly mostMovers: number;
  private values: readonly Bag[] | undefined;

  /** @param first a part beside those of the whole that is taken away in any case */
  constructor(
    private readonly whole: Whole,
    private readonly sums: Sums,
    private readonly first?: Part,
  ) {
    this.movers = whole.movers(first);
    this.mostMovers = total(this.movers);
  }

  canBeFew(): boolean {
    // unless the parts together hold all but a few persons, nothing can leave few
    if (this.whole.uncovered(this.first) >= SMALLEST_N + this.mostMovers) return false;
    const { sizes, snapshot } = this.whole;
    const all: Left = {
      fates: new Uint8Array(sizes.length),
      more: snapshot.size,
      staying: 0,
      fewer: 0,
      perhapsMore: new Map(),
      perhapsFewer: new Map(),
    };
    const left = this.first ? this.without(this.first, all) : all;
    const cells = [...left.fates.keys()].filter((cell) => left.fates[cell] === UNDECIDED);
    const parts = this.whole.parts.filter((part) => !part.isExact || !this.sums.has(part.snapshot));
    return this.search(left, [{ cells, parts }]);
  }

  /** @param regions those of which nothing is decided beyond `left` */
  private search(left: Left, [region, ...others]: readonly Region[]): boolean {
    const gap = this.smallestGap(left);
    if (isTelling(gap)) return true;
    if (gap.more < SMALLEST_N || !region) return false;
    this.steps += 1;
    if (this.steps > MOST_STEPS) return true;
    const choices = region.parts.filter((part) => this.canTake(part, left));
    const ways = this.countWays(choices);
    const staying = left.staying + this.stayingIn(region, left, ways);
    if (staying + total(left.perhapsMore) >= SMALLEST_N + this.mostMovers) return false;
    const next = { ...left, staying };
    const open = [...findRegions(choices, region.cells, left.fates.length), ...others].sort(
      (a, b) => a.parts.length - b.parts.length,
    );
    return !this.isKnown(next, open) && this.decide(next, open);
  }

  private decide(left: Left, regions: readonly Region[]): boolean {
    const [region] = regions;
    if (!region) return false;
    const cell = nextCell(region, left, this.countWays(region.parts));
    const choices = region.parts.filter((part) => part.cells.includes(cell));
    return (
      choices.some((part) => this.search(this.without(part, left), regions)) ||
      this.search(keep(cell, left), regions)
    );
  }

  private countWays(choices: readonly Part[]): Uint32Array {
    const ways = new Uint32Array(this.whole.sizes.length);
    for (const { cells } of choices) for (const cell of cells) ways[cell]! += 1;
    return ways;
  }

  /** Persons of a region who cannot be taken any more. */
  private stayingIn({ cells }: Region, { fates }: Left, ways: Uint32Array): number {
    let staying = 0;
    for (const cell of cells) {
      if (fates[cell] !== TAKEN && ways[cell] === 0) staying += this.whole.sizes[cell]!;
    }
    return staying;
  }

  /** Different parts may leave the same. */
  private isKnown(left: Left, regions: readonly Region[]): boolean {
    const { fates, staying, fewer, perhapsMore, perhapsFewer } = left;
    let told = fates;
    if (this.mostMovers === 0) {
      told = new Uint8Array(fates.length).fill(SETTLED);
      for (const { cells } of regions) for (const cell of cells) told[cell] = fates[cell]!;
    }
    const counts = [staying, fewer, ...perhapsMore, '/', ...perhapsFewer].join(' ');
    const key = Buffer.from(told).toString('latin1') + counts;
    if (this.known.has(key)) return true;
    this.known.add(key);
    return false;
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

  private personsLeft(value: number, { fates }: Left): number {
    this.values ??= this.whole.values();
    return this.values.reduce(
      (persons, bag, cell) => persons + (fates[cell] === TAKEN ? 0 : (bag.get(value) ?? 0)),
      0,
    );
  }

  /** Whether a part takes somebody away, and next to nobody who is not there. */
  private canTake(part: Part, left: Left): boolean {
    if (part.missed >= SMALLEST_N + this.mostMovers) return false;
    let { fewer } = left;
    let isNew = false;
    for (const [at, cell] of part.cells.entries()) {
      const fate = left.fates[cell];
      if (fate === KEPT) return false;
      if (fate === TAKEN) fewer += part.persons[at]!;
      else isNew = true;
      if (fewer >= SMALLEST_N) return false;
    }
    return isNew && fewer + this.certainStrangers(part, left) < SMALLEST_N;
  }

  /** Persons of a part, and of those taken before, who are not in the whole even if all who can have moved did. */
  private certainStrangers(part: Part, left: Left): number {
    if (!part.hasStrangers && left.perhapsFewer.size === 0) return 0;
    const perhaps = new Map(left.perhapsFewer);
    let certain = part.outside.fewer;
    addAll(perhaps, part.outside.perhapsFewer);
    for (const [cell, { fewer, perhapsFewer }] of part.gaps) {
      if (left.fates[cell] === TAKEN) continue;
      certain += fewer;
      addAll(perhaps, perhapsFewer);
    }
    return certain + excess(perhaps, this.movers);
  }

  private without(part: Part, left: Left): Left {
    const fates = left.fates.slice();
    let { more, fewer } = left;
    const perhapsMore = new Map(left.perhapsMore);
    const perhapsFewer = new Map(left.perhapsFewer);
    const count = (gap: GapCount): void => {
      fewer += gap.fewer;
      addAll(perhapsMore, gap.perhapsMore);
      addAll(perhapsFewer, gap.perhapsFewer);
    };
    count(part.outside);
    for (const [at, cell] of part.cells.entries()) {
      if (fates[cell] === TAKEN) {
        fewer += part.persons[at]!;
        continue;
      }
      more -= this.whole.sizes[cell]!;
      fates[cell] = TAKEN;
      const gap = part.gaps.get(cell);
      if (gap) count(gap);
    }
    return { ...left, fates, more, fewer, perhapsMore, perhapsFewer };
  }
}

/** The undecided cell that can be taken in the fewest ways; there is one in every region. */
function nextCell({ cells }: Region, { fates }: Left, ways: Uint32Array): number {
  let next: number | undefined;
  for (const cell of cells) {
    if (fates[cell] !== UNDECIDED || ways[cell] === 0) continue;
    if (next === undefined || ways[cell]! < ways[next]!) next = cell;
  }
  return next!;
}

function keep(cell: number, left: Left): Left {
  const fates = left.fates.slice();
  fates[cell] = KEPT;
  return { ...left, fates };
}
