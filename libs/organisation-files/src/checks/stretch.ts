/** A half-open stretch of time: `from` belongs to it, `to` does not. Milliseconds since 1970. */
export interface Stretch {
  readonly from: number;
  /** Infinity when it has no end yet */
  readonly to: number;
}

/** The stretch of a range of days, `to` exclusive and null when open. */
export function daysStretch(from: string, to: string | null): Stretch {
  return { from: Date.parse(from), to: to === null ? Infinity : Date.parse(to) };
}

/**
 * Pairs that overlap: every stretch that begins before an earlier one has ended, with the one that
 * ends last among those before it. Empty exactly when no two stretches overlap.
 */
export function findOverlaps<T extends Stretch>(stretches: readonly T[]): [T, T][] {
  const pairs: [T, T][] = [];
  let furthest: T | undefined;
  for (const stretch of [...stretches].sort((a, b) => a.from - b.from || a.to - b.to)) {
    if (furthest !== undefined && stretch.from < furthest.to) {
      pairs.push([furthest, stretch]);
    }
    if (furthest === undefined || stretch.to > furthest.to) {
      furthest = stretch;
    }
  }
  return pairs;
}
