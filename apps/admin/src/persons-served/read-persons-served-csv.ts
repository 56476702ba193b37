import { type CsvRow, parseCsv } from '@app/organisation-files';
import type { OfferedService, PersonsServedEntry } from '@app/persistence/persons-served';
import { BadEntry, checkOffered, readMonth, readPersons } from './check-entry.js';

const COLUMNS = ['service_key', 'month', 'n'] as const;

export interface PersonsServedRow extends PersonsServedEntry {
  line: number;
  serviceKey: string;
}

/** What is wrong with a file, as an editor counts its lines. */
export interface CsvFault {
  line: number;
  column: string | null;
  message: string;
}

export interface PersonsServedFile {
  rows: PersonsServedRow[];
  faults: CsvFault[];
}

/**
 * Reads a table as spreadsheets save it, see `parseCsv`. Every fault is named at once.
 * @param services those for which numbers may be entered
 * @param today local day, YYYY-MM-DD
 */
export function readPersonsServedCsv(
  text: string,
  services: readonly OfferedService[],
  today: string,
): PersonsServedFile {
  const { header, rows, faults = [] } = parseCsv(new TextEncoder().encode(text), isHeader);
  if (faults.length > 0) return { rows: [], faults: faults.map(faultOf) };
  if (!isHeader(header)) {
    const message = `the first line must name the columns ${COLUMNS.join(', ')}, each once.`;
    return { rows: [], faults: [{ line: 1, column: null, message }] };
  }
  const filled = rows.filter(({ values }) => values.some((value) => value !== ''));
  return readRows(header, filled, new Map(services.map((one) => [one.key, one])), today);
}

function isHeader(fields: readonly string[]): boolean {
  return fields.length === COLUMNS.length && COLUMNS.every((name) => fields.includes(name));
}

function faultOf({ line, message }: { line: number; message: string }): CsvFault {
  return { line, column: null, message: `the table cannot be read: ${message}.` };
}

function readRows(
  header: readonly string[],
  lines: readonly CsvRow[],
  services: ReadonlyMap<string, OfferedService>,
  today: string,
): PersonsServedFile {
  const file: PersonsServedFile = { rows: [], faults: [] };
  const seen = new Map<string, number>();
  for (const { line, values: record } of lines) {
    const row = readRow(header, record, line, { services, today, faults: file.faults });
    if (row === null) continue;
    const earlier = seen.get(`${row.serviceId} ${row.month}`);
    seen.set(`${row.serviceId} ${row.month}`, line);
    if (earlier === undefined) file.rows.push(row);
    else
      file.faults.push({ line, column: null, message: `line ${earlier} has this month already.` });
  }
  return file;
}

function readRow(
  header: readonly string[],
  record: readonly string[],
  line: number,
  given: {
    services: ReadonlyMap<string, OfferedService>;
    today: string;
    faults: CsvFault[];
  },
): PersonsServedRow | null {
  const read = <T>(column: (typeof COLUMNS)[number], take: (text: string) => T): T | null => {
    try {
      return take(record[header.indexOf(column)] ?? '');
    } catch (error) {
      if (!(error instanceof BadEntry)) throw error;
      given.faults.push({ line, column, message: error.message });
      return null;
    }
  };
  const service = read('service_key', (key) => given.services.get(key) ?? unknownService(key));
  const month = read('month', (text) => {
    const found = readMonth(text, given.today);
    if (service !== null) checkOffered(service, found);
    return found.key;
  });
  const n = read('n', readPersons);
  if (service === null || month === null || n === null) return null;
  return { line, serviceKey: service.key, serviceId: service.id, month, n };
}

function unknownService(key: string): never {
  throw new BadEntry(`"${key}" is no service of yours; the keys stand at /api/v1/services.`);
}
