import { CsvError, parse, type InfoRecord } from 'csv-parse/sync';
import type { CsvRow, CsvTable } from './csv-table.js';

type Fault = NonNullable<CsvTable['faults']>[number];

/**
 * Reads a table as spreadsheets save it: UTF-8 with or without a byte order mark, commas or
 * semicolons (whichever the header has more of), any line ends, quoted cells over several lines.
 * Lines with nothing on them are no rows. What keeps it from being a table is among its faults: line
 * as an editor counts, 0 where the whole file is meant; then it has no header and no rows.
 */
export function parseCsv(bytes: Uint8Array): CsvTable {
  const text = decode(bytes);
  if (text === undefined) {
    return broken([wholeFile('is not UTF-8 text: save it as "CSV UTF-8" and try again')]);
  }
  const records = parseRecords(text);
  if (!Array.isArray(records)) return broken([records]);
  const [header, ...rows] = toRows(records);
  if (header === undefined) {
    return broken([wholeFile('is empty: its first line must name the columns')]);
  }
  const faults = [...headerFaults(header), ...rows.flatMap((row) => widthFaults(row, header))];
  return faults.length > 0 ? broken(faults) : { header: header.values, rows };
}

function broken(faults: readonly Fault[]): CsvTable {
  return { header: [], rows: [], faults };
}

interface ParsedRecord {
  record: string[];
  info: InfoRecord;
}

// fatal, because a wrong encoding would otherwise become question marks inside names
function decode(bytes: Uint8Array): string | undefined {
  try {
    // csv-parse counts a CRLF after a first LF as two lines, so all line ends become one kind
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return undefined;
  }
}

function parseRecords(text: string): ParsedRecord[] | Fault {
  const options = {
    delimiter: delimiterOf(text),
    info: true,
    relax_column_count: true,
    trim: true,
  };
  try {
    return parse(text, options) as unknown as ParsedRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const message =
      'the quotation marks do not match; a cell that holds one must be quoted, and the mark inside doubled';
    return { line: Number(error['lines']), message };
  }
}

function delimiterOf(text: string): ',' | ';' {
  const header = text
    .trimStart()
    .split('\n', 1)
    .join('')
    .replace(/"[^"]*"/g, '');
  return header.split(';').length > header.split(',').length ? ';' : ',';
}

// a row begins on the line after the one on which the row before it ended
function toRows(records: readonly ParsedRecord[]): CsvRow[] {
  return records
    .map(({ record }, index) => ({
      line: (records[index - 1]?.info.lines ?? 0) + 1,
      values: record,
    }))
    .filter(({ values }) => values.length !== 1 || values[0] !== '');
}

function headerFaults({ line, values }: CsvRow): Fault[] {
  const twice = new Set(values.filter((name, index) => values.indexOf(name) !== index));
  return [
    ...values.flatMap((name, index) => (name === '' ? [`column ${index + 1} has no name`] : [])),
    ...[...twice].filter(Boolean).map((name) => `the column ${name} is there twice`),
  ].map((message) => ({ line, message }));
}

function widthFaults({ line, values }: CsvRow, header: CsvRow): Fault[] {
  if (values.length === header.values.length) return [];
  const message = `the row has ${values.length} columns, the header has ${header.values.length}`;
  return [{ line, message }];
}

function wholeFile(message: string): Fault {
  return { line: 0, message };
}
