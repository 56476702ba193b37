import { defineQuery } from '@app/database';
import {
  daysStretch,
  type Findings,
  type OfficerRow,
  type Organisation,
} from '@app/organisation-files';
import { planRanges, type StoredRange, type WantedRange } from './plan-ranges.js';
import type { TableCounts, TenantTables } from './tenant-tables.js';
import { dayRange, firstOfEach } from './write-places.js';

interface WantedAssignment extends WantedRange {
  readonly officer_id: string;
  readonly unit_id: string;
  readonly valid: string;
}

interface OfAgency {
  instansiId: string;
}

const assignmentsOf = defineQuery<
  OfAgency,
  { id: string; lane: string; from: string; to: string | null }
>(new URL('./queries/list-assignments.sql', import.meta.url));
const keyedAssignments = defineQuery<OfAgency, { id: string; assignment: string }>(
  new URL('./queries/list-assignment-ids.sql', import.meta.url),
);

export function writeOfficers(
  tables: TenantTables,
  { sheets: { officers } }: Organisation,
): Promise<TableCounts> {
  return tables.upsert('officers', firstOfEach(officers.rows));
}

/**
 * Assignments keep their ids, because figures belong to them: the same officer, unit and first day is
 * the same assignment, whose end may change. Units and officers must be written before.
 */
export async function writeAssignments(
  tables: TenantTables,
  { sheets: { officers } }: Organisation,
  findings: Findings,
): Promise<TableCounts> {
  const wanted = await wantedAssignments(tables, officers.rows);
  const plan = planRanges(wanted, await storedAssignments(tables), () => true);
  for (const { wanted: row, stored } of plan.clashes) {
    const since = new Date(stored.from).toISOString().slice(0, 10);
    const message = `an earlier import assigned the officer to this unit from ${since}. Keep that day in \`from\`; only \`to\` may change.`;
    findings.add(officers.file, { line: row.line, column: 'from' }, message);
  }
  findings.throwIfAny();
  await tables.insert('assignments', plan.added);
  const moves = plan.moved.map(({ id, wanted: row }) => ({ id, valid: row.valid }));
  await tables.moveEnds('assignments', moves);
  return {
    table: 'assignments',
    created: plan.added.length,
    updated: plan.moved.length,
    unchanged: plan.unchanged,
    removed: 0,
  };
}

async function wantedAssignments(
  tables: TenantTables,
  rows: readonly OfficerRow[],
): Promise<WantedAssignment[]> {
  const officerId = await tables.idsOf('officers');
  const unitId = await tables.idsOf('units');
  return rows.map((row) => {
    const officer_id = officerId(row.key);
    const unit_id = unitId(row.unit);
    const lane = `${officer_id} ${unit_id}`;
    const { line, from, to } = row;
    return {
      ...daysStretch(from, to),
      line,
      lane,
      owner: lane,
      officer_id,
      unit_id,
      valid: dayRange(row),
    };
  });
}

async function storedAssignments(tables: TenantTables): Promise<StoredRange[]> {
  const rows = await assignmentsOf(tables.tx, { instansiId: tables.instansiId });
  return rows.map((row) => ({ ...row, owner: row.lane, ...daysStretch(row.from, row.to) }));
}

/** Id of the assignment of an officer to a unit that began on a day. */
export async function assignmentIds(
  tables: TenantTables,
): Promise<(officer: string, unit: string, from: string) => string> {
  const rows = await keyedAssignments(tables.tx, { instansiId: tables.instansiId });
  const ids = new Map(rows.map((row) => [row.assignment, row.id]));
  return (officer, unit, from) => {
    const id = ids.get(`${officer} ${unit} ${from}`);
    if (id === undefined) {
      throw new Error(`no assignment of ${officer} to ${unit} from ${from}`);
    }
    return id;
  };
}
