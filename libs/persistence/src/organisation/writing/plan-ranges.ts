import { findOverlaps, groupBy, type Stretch } from '@app/organisation-files';

/** A range that the files ask for. */
export interface WantedRange extends Stretch {
  readonly line: number;
  /** ranges of one lane must not overlap */
  readonly lane: string;
  /** with `from` it says which range this is; only the end of a range may change */
  readonly owner: string;
}

/** A range that is stored. */
export interface StandingRange extends Stretch {
  readonly id: string;
  readonly lane: string;
  readonly owner: string;
}

export interface RangePlan<W extends WantedRange> {
  readonly added: readonly W[];
  readonly moved: readonly { readonly id: string; readonly wanted: W }[];
  readonly unchanged: number;
  /** wanted ranges that cannot stand beside what is stored, with one stored range in their way */
  readonly clashes: readonly { readonly wanted: W; readonly standing: StandingRange }[];
}

/**
 * Compares wanted ranges with stored ones. The same owner and beginning is the same range, whose end
 * moves where `mayMove` allows it. A stored range that no wanted one names stays as it is.
 */
export function planRanges<W extends WantedRange>(
  wanted: readonly W[],
  standing: readonly StandingRange[],
  mayMove: (standing: StandingRange, wanted: W) => boolean,
): RangePlan<W> {
  const known = new Map(standing.map((range) => [identity(range), range]));
  const pairs = wanted.map((range) => ({ wanted: range, standing: known.get(identity(range)) }));
  const added = pairs.filter((pair) => pair.standing === undefined).map((pair) => pair.wanted);
  const changed = pairs.filter(isPair).filter((pair) => pair.standing.to !== pair.wanted.to);
  const moves = changed.filter((pair) => mayMove(pair.standing, pair.wanted));
  const refused = changed.filter((pair) => !mayMove(pair.standing, pair.wanted));
  const movedAway = new Set(moves.map((pair) => pair.standing));
  const staying = standing.filter((range) => !movedAway.has(range));
  const arriving = [...added, ...moves.map((pair) => pair.wanted)];
  return {
    added,
    moved: moves.map((pair) => ({ id: pair.standing.id, wanted: pair.wanted })),
    unchanged: wanted.length - added.length - changed.length,
    clashes: [...refused, ...oneOfEach(collisions(arriving, staying))],
  };
}

function identity({ owner, from }: WantedRange | StandingRange): string {
  return `${owner} ${from}`;
}

function isPair<W>(pair: {
  wanted: W;
  standing: StandingRange | undefined;
}): pair is { wanted: W; standing: StandingRange } {
  return pair.standing !== undefined;
}

function oneOfEach<W>(pairs: { wanted: W; standing: StandingRange }[]): typeof pairs {
  return [...new Map(pairs.map((pair) => [pair.wanted, pair])).values()];
}

function collisions<W extends WantedRange>(
  arriving: readonly W[],
  staying: readonly StandingRange[],
): { wanted: W; standing: StandingRange }[] {
  const lanes = new Set(arriving.map((range) => range.lane));
  const all = [...arriving, ...staying.filter((range) => lanes.has(range.lane))];
  return [...groupBy(all, (range) => range.lane).values()].flatMap((lane) =>
    findOverlaps(lane).flatMap(([a, b]) => {
      const [wanted, standing] = 'line' in a ? [a, b] : [b, a];
      return 'line' in wanted && 'id' in standing ? [{ wanted, standing }] : [];
    }),
  );
}
