import type {
  AgencyDays,
  Basis,
  CellChange,
  Measure,
  ReleasedHistory,
} from '@app/persistence/releases';
import { type Period, periodsOf } from '@app/skm';
import { CellGrid, CountHistory, type GridPeriod } from '@app/statistics';
import { DateTime } from 'luxon';
import type { Making } from './select-releases.js';
import { UnitTree } from './unit-tree.js';

type Counts = Record<Basis, Record<Measure, CountHistory>>;

/**
 * Takes note of an agency's cells and reads what selecting releases needs: whole calendar years, since
 * a figure is compared with every published one that shares a day with it.
 */
export async function readMaking(
  history: ReleasedHistory,
  { instansiId, timeZone, days }: AgencyDays,
  now: Date,
): Promise<Making> {
  const today = DateTime.fromJSDate(now, { zone: timeZone }).toISODate()!;
  const newYear = `${days[0]!.slice(0, 4)}-01-01`;
  const from = DateTime.fromISO(newYear).startOf('week').toISODate()!;
  const making = await history.takeNote(instansiId, { from, today });
  const tree = new UnitTree(await history.findUnitVersions(instansiId));
  const grid = new CellGrid(instansiId, tree);
  const counts = countCells(grid, await history.findChanges(instansiId, from));
  const published = await history.findFigures(instansiId, newYear);
  const periods = distinctPeriods(days).filter((period) => period.from >= newYear);
  return { making, today, periods, tree, grid, counts, published };
}

function distinctPeriods(days: readonly string[]): Period[] {
  const periods = days.flatMap((day) => periodsOf(day));
  return [...new Map(periods.map((period) => [period.key, period])).values()];
}

function countCells(grid: CellGrid, changes: readonly CellChange[]): Counts {
  const counts = { open: newCounts(), attested: newCounts() };
  const cells = new Map<string, number>();
  for (const change of changes) {
    const { day, unitId, locationId, serviceId, assignmentId } = change;
    const key = [day, unitId, locationId, serviceId, assignmentId].join(' ');
    const cell = cells.get(key) ?? grid.add(labelsOf(change));
    cells.set(key, cell);
    counts[change.basis][change.measure].add(cell, change.making, change.value, change.n);
  }
  return counts;
}

function labelsOf(change: CellChange): Parameters<CellGrid['add']>[0] {
  const { day, unitId: unit, guest, locationId, serviceId, assignmentId } = change;
  const periods = Object.fromEntries(periodsOf(day).map(({ kind, key }) => [kind, key]));
  return {
    day,
    unit,
    guest,
    location: locationId,
    service: serviceId,
    assignment: assignmentId,
    periods: periods as Record<GridPeriod, string>,
  };
}

function newCounts(): Record<Measure, CountHistory> {
  return { pulse: new CountHistory(), ikm: new CountHistory(), officer: new CountHistory() };
}
