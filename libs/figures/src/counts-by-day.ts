/** How many persons there are up to and with each day of a period; 0 stands before its first day. */
export type CountsByDay = Int32Array;

/** Persons after the day `from` up to and with the day `until`. */
export function between(counts: CountsByDay, from: number, until: number): number {
  return counts[until]! - counts[from]!;
}

/** Persons of a window (after its first, up to its second day) who lie in another one, too. */
export function overlapBetween(counts: CountsByDay, one: Interval, other: Interval): number {
  const from = Math.max(one[0], other[0]);
  const until = Math.min(one[1], other[1]);
  return from < until ? between(counts, from, until) : 0;
}

/** From after the first day up to and with the second; days are counted from 1. */
export type Interval = readonly [from: number, until: number];

export function addTo(target: CountsByDay, more: CountsByDay): void {
  for (let day = 0; day < target.length; day += 1) target[day]! += more[day]!;
}

/** Turns numbers by day into numbers up to each day. */
export function accumulate(byDay: CountsByDay): void {
  for (let day = 1; day < byDay.length; day += 1) byDay[day]! += byDay[day - 1]!;
}
