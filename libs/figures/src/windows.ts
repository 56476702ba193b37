import { between, type Interval } from './counts-by-day.js';
import type { Line } from './line.js';

/**
 * What a subject's shown windows cover at most inside a window: of each chain the largest one, chains that
 * overlap the larger ones left out.
 */
export function insideOf(line: Line, [from, until]: Interval): Interval[] {
  const found: Interval[] = [];
  for (const chain of line.chains) {
    const first = chain.find((day) => day >= from);
    const last = chain.findLast((day) => day <= until);
    if (first !== undefined && last !== undefined && first < last) found.push([first, last]);
  }
  return found.length > 1 ? disjoint(line, found) : found;
}

/**
 * The shown window whose ends have the fewest of the subject's persons between them and the ends of a given
 * window; it may reach beyond them. One for each chain.
 */
export function nearestOf(line: Line, [from, until]: Interval): Interval[] {
  const found: Interval[] = [];
  for (const chain of line.chains) {
    const first = closest(line, chain, from, false);
    const last = closest(line, chain, until, true);
    if (first < last) found.push([first, last]);
  }
  return found;
}

function closest(line: Line, chain: readonly number[], end: number, later: boolean): number {
  const at = line.counts[end]!;
  let best = chain[0]!;
  let least = Infinity;
  for (const day of chain) {
    const distance = Math.abs(line.counts[day]! - at);
    if (distance < least || (later && distance === least)) {
      best = day;
      least = distance;
    }
  }
  return best;
}

function disjoint(line: Line, windows: readonly Interval[]): Interval[] {
  const size = ([from, until]: Interval): number => between(line.counts, from, until);
  const taken: Interval[] = [];
  for (const window of windows.toSorted((a, b) => size(b) - size(a) || a[0] - b[0])) {
    if (taken.every(([from, until]) => window[1] <= from || until <= window[0])) taken.push(window);
  }
  return taken;
}
