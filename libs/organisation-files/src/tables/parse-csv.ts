import { CsvError, parse, type InfoRecord } from 'csv-parse/sync';
import type { CsvRow, CsvTable } from './csv-table.js';
import { decodeText } from './decode-text.js';
import { tableOf } from './table-of.js';

type Fault = NonNullable<CsvTable['faults']>[number];
/** Do these fields name columns? Lines above the first that do, such as a title, are no part of the table. */
export type IsHeader = (fields: readonly string[]) => boolean;

const SEPARATORS = [',', ';', '\t', '|'];
/** What Excel understands, and writes nowhere, to name the separator. */
const NAMED_SEPARATOR = /^sep=(.)[ \t;,]*$/i;
const LONGEST_PREFACE = 20;

/**
 * Reads a table as spreadsheets save it: UTF-8 or UTF-16, commas, semicolons, tabs or bars (by the header,
 * or by a first line `sep=;`), any line ends, quoted fields over several lines. Lines with nothing on them
 * are no rows. What keeps it from being a table is among its faults: line as an editor counts, 0 where the
 * whole file is meant; then it has no header and no rows.
 *
 * @param isHeader finds the header below a title; without it the first line is the header
 */
export function parseCsv(bytes: Uint8Array, isHeader?: IsHeader): CsvTable {
  const decoded = decodeText(bytes);
  if ('fault' in decoded) return broken({ line: 0, message: decoded.fault });
  // csv-parse counts a CRLF after a first LF as two lines, so all line ends become one kind
  const lines = decoded.text.replace(/\r\n?/g, '\n').split('\n');
  const named = NAMED_SEPARATOR.exec(lines[0]!)?.[1];
  if (named !== undefined) lines[0] = '';
  const { separator, preface } = findHeader(lines, named, isHeader);
  const records = parseRecords(lines.fill('', 0, preface).join('\n'), separator);
  return Array.isArray(records) ? tableOf(toRows(records)) : broken(records);
}

function broken(fault: Fault): CsvTable {
  return { header: [], rows: [], faults: [fault] };
}

/** @returns how the header's fields are separated, and how many lines stand above it */
function findHeader(
  lines: readonly string[],
  named: string | undefined,
  isHeader: IsHeader = () => false,
): { separator: string; preface: number } {
  const candidates = named === undefined ? SEPARATORS : [named];
  for (const [preface, line] of lines.slice(0, LONGEST_PREFACE).entries()) {
    const separator = candidates.find((one) => isHeader(fieldsOf(line, one)));
    if (separator !== undefined) return { separator, preface };
  }
  const first = lines.find((line) => line.trim() !== '') ?? '';
  const [separator] = candidates.toSorted(
    (a, b) => fieldsOf(first, b).length - fieldsOf(first, a).length,
  );
  return { separator: separator!, preface: 0 };
}

/** Of a line that is perhaps a header; a field that holds a separator is none. */
function fieldsOf(line: string, separator: string): string[] {
  return line
    .replace(/"[^"]*"/g, (quoted) => quoted.slice(1, -1).replaceAll(separator, ' '))
    .split(separator)
    .map((field) => field.trim());
}

interface ParsedRecord {
  record: string[];
  info: InfoRecord;
}

function parseRecords(text: string, delimiter: string): ParsedRecord[] | Fault {
  try {
    const options = { delimiter, info: true, relax_column_count: true, trim: true };
    return parse(text, options) as unknown as ParsedRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const message =
      'the quotation marks do not match; a field that holds one must be quoted, and the mark inside doubled';
    return { line: Number(error['lines']), message };
  }
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
