import { between, type Interval, overlapBetween } from './counts-by-day.js';
import type { CountLedger } from './count-ledger.js';
import { mayStandAlone } from './figure.js';
import { hasCut, windowsOf } from './line.js';
import type { Part } from './parts.js';
import type { Place, View } from './places.js';
import { insideOf, nearestOf } from './windows.js';

/**
 * The fewest persons by which a place's window differs from what is shown inside it (rules of windows and of
 * locations): for each unit inside the better of its own shown windows, of those of the units below it, or of
 * nothing.
 */
export function restOf(place: Place, window: Interval): number {
  const rests = place.views.map((view) => restBeside(view, window));
  return rests.reduce((least, rest) => (mayStandAlone(rest) ? least : rest), rests[0]!);
}

/** Whether every window of a place leaves nobody or at least K persons beside what is shown inside it. */
export function leavesNobodyAlone(place: Place, ledger: CountLedger): boolean {
  return windowsOf(place.line).every((window) =>
    place.views.every((view) =>
      mayStandAlone(restBeside(view, window) + lostBetween(place, view, window, ledger)),
    ),
  );
}

/** Persons of a window of a part that no shown window of it, or of what is below it, holds. */
export function leastBeside(part: Part, window: Interval): number {
  const total = between(part.overlap, ...window);
  if (total === 0) return 0;
  let least = ownBeside(part, window);
  for (const below of part.parts) least += leastBeside(below, window);
  if (part.line) {
    const inside = insideOf(part.line, window);
    if (inside.length > 0) least = Math.min(least, differing(part, window, inside));
    // of a unit that came or went a window that ends while it was there may hold more of its persons there
    const near = part.visits ? windowsOf(part.line) : nearestOf(part.line, window);
    for (const one of near) least = Math.min(least, differing(part, window, [one]));
  }
  return least;
}

function restBeside(view: View, window: Interval): number {
  return view.parts.reduce(
    (rest, part) => rest + leastBeside(part, window),
    ownBeside(view, window),
  );
}

function ownBeside({ own, officers }: Pick<Part, 'own' | 'officers'>, window: Interval): number {
  let rest = between(own, ...window);
  for (const { line, overlap } of officers) {
    for (const inside of insideOf(line, window)) rest -= between(overlap, ...inside);
  }
  return rest;
}

/** Persons in the windows and not in the part, or in the part's window and not in those. */
function differing(part: Part, window: Interval, shown: readonly Interval[]): number {
  let differ = between(part.overlap, ...window);
  for (const one of shown) {
    const both = overlapBetween(part.overlap, one, window);
    differ += between(part.line!.counts, ...one) - 2 * both;
  }
  return differ;
}

/**
 * Persons whom an earlier cut of the place holds and its closing does not, beyond those of parts with the
 * same cut.
 */
function lostBetween(
  { line }: Place,
  { parts }: View,
  [from, until]: Interval,
  ledger: CountLedger,
): number {
  if (until !== ledger.length || from === 0) return 0;
  const lost = ledger.leftOutOf(line.counts)[from]!;
  if (lost === 0) return 0;
  const told = parts.reduce((sum, part) => {
    if (!part.line || !hasCut(part.line, from)) return sum;
    return sum + ledger.leftOutOf(part.overlap)[from]!;
  }, 0);
  return Math.abs(lost - told);
}
