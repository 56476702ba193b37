import type { Organisation } from '../checks/check-organisation.js';
import type { CodeRow, OfficerRow } from '../files/layouts.js';
import type { ImportedCode } from '../import-report.js';
import type { StandingCode } from './check-standing.js';
import type { TableCounts, TenantTables } from './tenant-tables.js';
import { assignmentIds } from './write-people.js';

const CODES = {
  table: 'codes',
  columns: {
    key: 'text',
    code: 'text',
    kind: 'text',
    channel: 'channel',
    unit_id: 'uuid',
    location_id: 'uuid',
    service_id: 'uuid',
    counter_id: 'uuid',
    assignment_id: 'uuid',
  },
};

/** The code of every row: the one it names, else the one it has, else a new one. */
export function nameCodes(
  rows: readonly CodeRow[],
  standing: ReadonlyMap<string, StandingCode>,
  newCode: () => string,
): ImportedCode[] {
  return rows.map(({ key, code }) => {
    const kept = code ?? standing.get(key)?.code;
    return { key, code: kept ?? newCode(), generated: kept === undefined };
  });
}

/** Codes with their targets. Everything they may point at must be written before. */
export async function writeCodes(
  tables: TenantTables,
  { sheets: { codes, officers } }: Organisation,
  named: readonly ImportedCode[],
): Promise<TableCounts> {
  const unitId = await tables.idsOf('units');
  const locationId = await tables.idsOf('locations');
  const serviceId = await tables.idsOf('services');
  const counterId = await tables.idsOf('counters');
  const assignmentId = await assignmentIds(tables);
  const textOf = new Map(named.map(({ key, code }) => [key, code]));
  const rows = codes.rows.map((row) => ({
    key: row.key,
    code: textOf.get(row.key),
    kind: row.kind,
    channel: row.channel,
    unit_id: unitId(row.unit),
    location_id: row.location && locationId(row.location),
    service_id: row.service && serviceId(row.service),
    counter_id: row.counter && counterId(row.counter),
    assignment_id:
      row.officer && assignmentId(row.officer, row.unit, lastAssignment(row, officers.rows)),
  }));
  return tables.upsert(CODES, rows);
}

/** A badge stands for the officer's last assignment to the code's unit: its first day. */
function lastAssignment({ officer, unit }: CodeRow, officers: readonly OfficerRow[]): string {
  const days = officers.filter((row) => row.key === officer && row.unit === unit);
  return days.map((row) => row.from).reduce((last, from) => (from > last ? from : last), '');
}
