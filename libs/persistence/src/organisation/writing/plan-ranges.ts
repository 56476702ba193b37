import { groupBy } from '@app/collections';
import { findOverlaps, type Stretch } from '@app/organisation-files';

/** A range that the files ask for. */
export interface WantedRange extends Stretch {
  readonly line: number;
  /** ranges of one lane must not overlap */
  readonly lane: string;
  /** with `from` it says which range this is; only the end of a range may change */
  readonly owner: string;
}

/** A range that is stored. */
export interface StoredRange extends Stretch {
  readonly id: string;
  readonly lane: string;
  readonly owner: string;
}

export interface RangePlan<W extends WantedRange> {
  readonly added: readonly W[];
  readonly moved: readonly { readonly id: string; readonly wanted: W }[];
  readonly unchanged: number;
  /** wanted ranges that cannot stand beside what is stored, with one stored range in their way */
  readonly clashes: readonly { readonly wanted: W; readonly stored: StoredRange }[];
}

/**
 * Compares wanted ranges with stored ones. The same owner and beginning is the same range, whose end
 * moves where `mayMove` allows it. A stored range that no wanted one names stays as it is.
 */
export function planRanges<W extends WantedRange>(
  wanted: readonly W[],
  stored: readonly StoredRange[],
  mayMove: (stored: StoredRange, wanted: W) => boolean,
): RangePlan<W> {
  const known = new Map(stored.map((range) => [identity(range), range]));
  const pairs = wanted.map((range) => ({ wanted: range, stored: known.get(identity(range)) }));
  const added = pairs.filter((pair) => pair.stored === undefined).map((pair) => pair.wanted);
  const changed = pairs.filter(isPair).filter((pair) => pair.stored.to !== pair.wanted.to);
  const moves = changed.filter((pair) => mayMove(pair.stored, pair.wanted));
  const refused = changed.filter((pair) => !mayMove(pair.stored, pair.wanted));
  const movedAway = new Set(moves.map((pair) => pair.stored));
  const staying = stored.filter((range) => !movedAway.has(range));
  const arriving = [...added, ...moves.map((pair) => pair.wanted)];
  return {
    added,
    moved: moves.map((pair) => ({ id: pair.stored.id, wanted: pair.wanted })),
    unchanged: wanted.length - added.length - changed.length,
    clashes: [...refused, ...oneOfEach(collisions(arriving, staying))],
  };
}

function identity({ owner, from }: WantedRange | StoredRange): string {
  return `${owner} ${from}`;
}

function isPair<W>(pair: {
  wanted: W;
  stored: StoredRange | undefined;
}): pair is { wanted: W; stored: StoredRange } {
  return pair.stored !== undefined;
}

function oneOfEach<W>(pairs: { wanted: W; stored: StoredRange }[]): typeof pairs {
  return [...new Map(pairs.map((pair) => [pair.wanted, pair])).values()];
}

function collisions<W extends WantedRange>(
  arriving: readonly W[],
  staying: readonly StoredRange[],
): { wanted: W; stored: StoredRange }[] {
  const lanes = new Set(arriving.map((range) => range.lane));
  const all = [...arriving, ...staying.filter((range) => lanes.has(range.lane))];
  return [...groupBy(all, (range) => range.lane).values()].flatMap((lane) =>
    findOverlaps(lane).flatMap(([a, b]) => {
      const [wanted, stored] = 'line' in a ? [a, b] : [b, a];
      return 'line' in wanted && 'id' in stored ? [{ wanted, stored }] : [];
    }),
  );
}
