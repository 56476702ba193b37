import { between, type CountsByDay, overlapBetween } from './counts-by-day.js';
import { mayStandAlone } from './figure.js';
import { type Line, windowsAt, windowsOf } from './line.js';

/** Two subjects that can share persons, and whom they share. */
export interface Pair {
  one: Line;
  other: Line;
  shared: CountsByDay;
}

/**
 * Whether the persons in one and not the other of two windows are nobody or at least K, for every window of
 * `line` that begins or ends on a day (rule of pairs).
 */
export function pairsHold(pairs: readonly Pair[], line: Line, day: number): boolean {
  const fresh = windowsAt(line, day);
  return pairs.every(({ one, other, shared }) => {
    if (one !== line && other !== line) return true;
    const partner = one === line ? other : one;
    const windows = windowsOf(partner);
    return fresh.every((mine) =>
      windows.every((theirs) => {
        const apart =
          between(line.counts, ...mine) +
          between(partner.counts, ...theirs) -
          2 * overlapBetween(shared, mine, theirs);
        return mayStandAlone(apart);
      }),
    );
  });
}
