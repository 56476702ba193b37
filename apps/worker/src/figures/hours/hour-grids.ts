import type { HourGrid } from '@app/figures';
import type { RatedHours } from '@app/persistence/settled-ratings';

const WEEKDAYS = 7;
const HOUR_BLOCKS = 4;

/** Persons and the sums of their first taps, by weekday (from Monday) and block of hours. */
export interface Hours {
  persons: number[][];
  tapSums: number[][];
}

export function noHours(): Hours {
  const empty = (): number[][] =>
    Array.from({ length: WEEKDAYS }, () => Array.from({ length: HOUR_BLOCKS }, () => 0));
  return { persons: empty(), tapSums: empty() };
}

/** Adds rows to hours. */
export function addRows({ persons, tapSums }: Hours, rows: readonly RatedHours[]): void {
  for (const row of rows) {
    persons[row.weekday - 1]![row.hourBlock]! += row.persons;
    tapSums[row.weekday - 1]![row.hourBlock]! += row.tapSum;
  }
}

/** What a grid leaves of another one; below 0 where it holds more. */
export function less(whole: HourGrid, part: HourGrid): HourGrid {
  return whole.map((row, weekday) => row.map((n, block) => n - part[weekday]![block]!));
}
