import { defineQuery } from '@app/database';
import { DateTime } from 'luxon';
import { type Findings, laneOf, type Organisation, type Shift } from '@app/organisation-files';
import { planRanges, type StoredRange, type WantedRange } from './plan-ranges.js';
import type { TableCounts, TenantTables } from './tenant-tables.js';
import { assignmentIds } from './write-people.js';

interface WantedShift extends WantedRange {
  readonly zone: string;
  readonly counter_id: string;
  readonly counter_shared: boolean;
  readonly unit_id: string;
  readonly assignment_id: string;
  readonly during: string;
}

interface RosterRow {
  readonly id: string;
  readonly counter: string;
  readonly officer: string;
  readonly shared: boolean;
  readonly from: number;
  readonly to: number | null;
}

const shiftsOf = defineQuery<{ instansiId: string; counters: readonly string[] }, RosterRow>(
  new URL('./queries/list-shifts.sql', import.meta.url),
);

/**
 * Adds new shifts and moves ends. An end moves only from the future to the future: until `now` the
 * roster has decided who served, and ratings rest on that. Assignments must be written before.
 */
export async function writeRoster(
  tables: TenantTables,
  { shifts, sheets: { roster } }: Organisation,
  now: Date,
  findings: Findings,
): Promise<TableCounts> {
  const wanted = await wantedShifts(tables, shifts);
  const plan = planRanges(
    wanted,
    await storedShifts(tables, shifts),
    (stored, shift) => Math.min(stored.to, shift.to) > now.getTime(),
  );
  for (const { wanted: row, stored } of plan.clashes) {
    findings.add(roster.file, { line: row.line, column: 'from' }, clashMessage(stored, row.zone));
  }
  findings.throwIfAny();
  await tables.insert('roster', plan.added);
  const moves = plan.moved.map(({ id, wanted: row }) => ({ id, during: row.during }));
  await tables.moveEnds('roster', moves);
  return {
    table: 'roster',
    created: plan.added.length,
    updated: plan.moved.length,
    unchanged: plan.unchanged,
    removed: 0,
  };
}

/** In the times of the file, so that the two can be laid beside each other. */
function clashMessage(stored: StoredRange, zone: string): string {
  const [from, to] = [stored.from, stored.to].map((milliseconds) =>
    Number.isFinite(milliseconds)
      ? DateTime.fromMillis(milliseconds, { zone }).toFormat("yyyy-MM-dd'T'HH:mm")
      : 'no end',
  );
  return `an earlier import put a shift here from ${from} to ${to} (${zone}), which this row contradicts. Write that shift as it was; of the same officer and beginning, an end in the future may move to another time in the future.`;
}

function instant(milliseconds: number): string {
  return Number.isFinite(milliseconds) ? new Date(milliseconds).toISOString() : 'no end';
}

async function wantedShifts(
  tables: TenantTables,
  shifts: readonly Shift[],
): Promise<WantedShift[]> {
  const counterId = await tables.idsOf('counters');
  const unitId = await tables.idsOf('units');
  const assignmentId = await assignmentIds(tables);
  return shifts.map((shift) => ({
    line: shift.line,
    from: shift.from,
    to: shift.to,
    lane: laneOf(shift),
    owner: ownerOf(shift),
    zone: shift.zone,
    counter_id: counterId(shift.counter),
    counter_shared: shift.shared,
    unit_id: unitId(shift.unit),
    assignment_id: assignmentId(shift.officer, shift.unit, shift.assignedFrom),
    during: `[${instant(shift.from)},${instant(shift.to)})`,
  }));
}

/** The stored shifts that could meet the wanted ones. */
async function storedShifts(
  tables: TenantTables,
  shifts: readonly Shift[],
): Promise<StoredRange[]> {
  const rows = await shiftsOf(tables.tx, {
    instansiId: tables.instansiId,
    counters: [...new Set(shifts.map((shift) => shift.counter))],
  });
  return rows.map(({ to, ...row }) => ({
    id: row.id,
    from: row.from,
    to: to ?? Infinity,
    lane: laneOf(row),
    owner: ownerOf(row),
  }));
}

function ownerOf({ officer, counter }: { officer: string; counter: string }): string {
  return `${officer} ${counter}`;
}
