import { defineQuery } from '@app/database';
import {
  type CodeRow,
  Findings,
  type OfficerRow,
  type Organisation,
} from '@app/organisation-files';
import type { ImportedCode } from '../import-report.js';
import type { StoredCode } from './check-stored.js';
import type { TableCounts, TenantTables } from './tenant-tables.js';
import { assignmentIds } from './write-people.js';

/** A code and what it points at, by the columns of its table. */
interface CodeTarget {
  key: string;
  code: string;
  kind: string;
  channel: string;
  unit_id: string;
  location_id: string | null;
  service_id: string | null;
  counter_id: string | null;
  assignment_id: string | null;
}

const targetsOf = defineQuery<{ instansiId: string }, CodeTarget>(
  new URL('./queries/list-code-targets.sql', import.meta.url),
);

/** The code of every row: the one it names, else the one it has, else a new one. */
export function nameCodes(
  rows: readonly CodeRow[],
  stored: ReadonlyMap<string, StoredCode>,
  newCode: () => string,
): ImportedCode[] {
  return rows.map(({ key, code }) => {
    const kept = code ?? stored.get(key)?.code;
    return { key, code: kept ?? newCode(), generated: kept === undefined };
  });
}

/** Codes with their targets. Everything they may point at must be written before. */
export async function writeCodes(
  tables: TenantTables,
  organisation: Organisation,
  named: readonly ImportedCode[],
): Promise<TableCounts> {
  return tables.upsert('codes', await wantedCodes(tables, organisation, named));
}

/**
 * New codes only: one that hangs on a wall keeps what it points at, and the admin app may not change it.
 *
 * @throws ImportRefused naming the rows that would change an issued code
 */
export async function issueCodes(
  tables: TenantTables,
  organisation: Organisation,
  named: readonly ImportedCode[],
): Promise<TableCounts> {
  const { file, rows: lines } = organisation.sheets.codes;
  const wanted = await wantedCodes(tables, organisation, named);
  const issued = await targetsOf(tables.tx, { instansiId: tables.instansiId });
  const stored = new Map(issued.map((row) => [row.key, row]));
  const findings = new Findings();
  for (const [at, row] of wanted.entries()) {
    const before = stored.get(row.key);
    const changed = before && columnsOf(row).find((name) => before[name] !== row[name]);
    if (changed === undefined) continue;
    const column = changed.replace(/_id$/, '').replace('assignment', 'officer');
    const message = `"${row.key}" is issued and may be printed; it goes on as it is. Use a new key for another target.`;
    findings.add(file, { line: lines[at]?.line ?? 0, column }, message);
  }
  findings.throwIfAny();
  const added = wanted.filter((row) => !stored.has(row.key));
  await tables.insert('codes', added);
  const unchanged = wanted.length - added.length;
  return { table: 'codes', created: added.length, updated: 0, unchanged, removed: 0 };
}

async function wantedCodes(
  tables: TenantTables,
  { sheets: { codes, officers } }: Organisation,
  named: readonly ImportedCode[],
): Promise<CodeTarget[]> {
  const unitId = await tables.idsOf('units');
  const locationId = await tables.idsOf('locations');
  const serviceId = await tables.idsOf('services');
  const counterId = await tables.idsOf('counters');
  const assignmentId = await assignmentIds(tables);
  const textOf = new Map(named.map(({ key, code }) => [key, code]));
  return codes.rows.map((row) => ({
    key: row.key,
    code: textOf.get(row.key)!,
    kind: row.kind,
    channel: row.channel,
    unit_id: unitId(row.unit),
    location_id: row.location && locationId(row.location),
    service_id: row.service && serviceId(row.service),
    counter_id: row.counter && counterId(row.counter),
    assignment_id:
      row.officer && assignmentId(row.officer, row.unit, lastAssignment(row, officers.rows)),
  }));
}

function columnsOf(row: CodeTarget): (keyof CodeTarget)[] {
  return Object.keys(row) as (keyof CodeTarget)[];
}

/** A badge stands for the officer's last assignment to the code's unit: its first day. */
function lastAssignment({ officer, unit }: CodeRow, officers: readonly OfficerRow[]): string {
  const days = officers.filter((row) => row.key === officer && row.unit === unit);
  return days.map((row) => row.from).reduce((last, from) => (from > last ? from : last), '');
}
