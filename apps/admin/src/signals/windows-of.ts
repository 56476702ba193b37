import { groupBy } from '@app/collections';
import type { ClosedWindow, UnitCut } from '@app/persistence/figures';
import { parsePeriod } from '@app/skm';
import { type Tally, tallyOf, tallyOfPrinted } from '@app/statistics';
import { DateTime } from 'luxon';
import type { Window } from './watch-windows.js';

/**
 * What lies between the shown cuts of units, and before the first of each quarter: a difference of two printed
 * distributions, which the rules of cuts leave empty or from ten persons on.
 * @param cuts by unit and quarter, oldest first
 */
export function windowsBetween(cuts: readonly UnitCut[]): Window[] {
  const lines = groupBy(cuts, ({ unitId, quarter }) => `${unitId} ${quarter}`);
  return [...lines.values()].flatMap((line) =>
    line.flatMap((cut, at): Window[] => {
      const before = line[at - 1];
      const added = addedBy(cut, before);
      if (!added.some(({ n }) => n > 0)) return [];
      const from = before ? dayAfter(before.until) : parsePeriod(cut.quarter).from;
      return [
        {
          subject: { kind: 'unit', id: cut.unitId },
          quarter: cut.quarter,
          days: { from, until: cut.until },
          tally: tallyOf(added),
        },
      ];
    }),
  );
}

/**
 * The months of services and officers, and the quarters of which no month is shown. An officer's answers are
 * known by mean and interval only, and below 30 persons not even so.
 * @param closed by subject, oldest first
 */
export function closedWindows(closed: readonly ClosedWindow[]): Window[] {
  const months = new Set(
    closed.filter(({ periodKind }) => periodKind === 'month').map(subjectInQuarter),
  );
  return closed
    .filter((one) => one.periodKind === 'month' || !months.has(subjectInQuarter(one)))
    .flatMap((one): Window[] => {
      const { kind, id, quarter, from, until } = one;
      const tally = tallyOfClosed(one);
      return tally ? [{ subject: { kind, id }, quarter, days: { from, until }, tally }] : [];
    });
}

function subjectInQuarter({ kind, id, quarter }: ClosedWindow): string {
  return `${kind} ${id} ${quarter}`;
}

function tallyOfClosed({ counts, n, mean, interval }: ClosedWindow): Tally | null {
  if (counts !== null) return tallyOf(groupsOf(counts));
  return mean === null
    ? null
    : tallyOfPrinted({ n, mean: Number(mean), interval: numbersOf(interval) });
}

function numbersOf({ low, high }: ClosedWindow['interval']): { low: number; high: number } {
  return { low: Number(low), high: Number(high) };
}

function groupsOf(counts: Readonly<Record<string, number>>): { mean: number; n: number }[] {
  return Object.entries(counts).map(([value, n]) => ({ mean: Number(value), n }));
}

function addedBy({ counts }: UnitCut, before: UnitCut | undefined): { mean: number; n: number }[] {
  return groupsOf(counts).map(({ mean, n }) => ({ mean, n: n - (before?.counts[mean] ?? 0) }));
}

function dayAfter(day: string): string {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ days: 1 }).toISODate()!;
}
