import { CsvError, parse } from 'csv-parse/sync';
import type { OfferedService, ServedEntry } from '@app/persistence/persons-served';
import { BadEntry, checkOffered, readMonth, readPersons } from './check-entry.js';

const COLUMNS = ['service_key', 'month', 'n'] as const;

export interface ServedRow extends ServedEntry {
  line: number;
  serviceKey: string;
}

/** What is wrong with a file, as an editor counts its lines. */
export interface CsvFault {
  line: number;
  column: string | null;
  message: string;
}

export interface ServedFile {
  rows: ServedRow[];
  faults: CsvFault[];
}

interface Line {
  record: string[];
  info: { lines: number };
}

/**
 * Reads a table as spreadsheets save it: UTF-8 with or without a byte order mark, commas or semicolons.
 * Every fault is named at once.
 * @param services those for which numbers may be entered
 * @param today local day, YYYY-MM-DD
 */
export function readServedCsv(
  text: string,
  services: readonly OfferedService[],
  today: string,
): ServedFile {
  try {
    const [header, ...lines] = parseLines(text);
    const wrong = headerFault(header?.record ?? []);
    if (wrong !== null) return { rows: [], faults: [{ line: 1, column: null, message: wrong }] };
    return readRows(header!.record, lines, new Map(services.map((one) => [one.key, one])), today);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const message = `the table cannot be read: ${error.message}`;
    return { rows: [], faults: [{ line: Number(error['lines']), column: null, message }] };
  }
}

function parseLines(text: string): Line[] {
  const [first = ''] = text.split('\n', 1);
  const delimiter = first.includes(';') ? ';' : ',';
  return parse(text.replace(/\r\n?/g, '\n'), {
    ...{ bom: true, trim: true, delimiter, info: true },
    ...{ relax_column_count: true, skip_records_with_empty_values: true },
  }) as unknown as Line[];
}

function headerFault(header: readonly string[]): string | null {
  const fits = header.length === COLUMNS.length && COLUMNS.every((name) => header.includes(name));
  return fits ? null : `the first line must name the columns ${COLUMNS.join(', ')}, each once.`;
}

function readRows(
  header: readonly string[],
  lines: readonly Line[],
  services: ReadonlyMap<string, OfferedService>,
  today: string,
): ServedFile {
  const file: ServedFile = { rows: [], faults: [] };
  const seen = new Map<string, number>();
  for (const { record, info } of lines) {
    const { lines: line } = info;
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
): ServedRow | null {
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
