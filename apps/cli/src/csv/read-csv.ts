import { readFile } from 'node:fs/promises';
import { CsvError, parse, type InfoRecord } from 'csv-parse/sync';
import { CommandInputError } from '../command-input-error.js';

export interface CsvTable {
  header: string[];
  rows: CsvRow[];
}

export interface CsvRow {
  /** line of the file on which the row begins, as an editor counts: the header is on line 1 */
  line: number;
  /** trimmed cells, as many as the header has */
  values: string[];
}

/** Something that keeps a file from being a table. */
export interface CsvFault {
  /** as an editor counts; 0 where it concerns the file as a whole */
  line: number;
  message: string;
}

/** A file that is no table; names every fault, one a line. */
export class UnreadableTable extends CommandInputError {
  constructor(
    path: string,
    readonly faults: readonly CsvFault[],
  ) {
    const describe = ({ line, message }: CsvFault): string =>
      line === 0 ? `${path} ${message}` : `${path}, line ${line}: ${message}`;
    super(faults.map(describe).join('\n'));
  }
}

export type ReadBytes = (path: string) => Promise<Uint8Array>;

interface ParsedRecord {
  record: string[];
  info: InfoRecord;
}

/**
 * Reads a table as spreadsheets save it: UTF-8 with or without a byte order mark, commas or
 * semicolons (whichever the header has more of), any line ends, quoted cells over several lines.
 * Lines with nothing on them are no rows.
 * @throws CommandInputError if the file cannot be read
 * @throws UnreadableTable naming every fault with its line
 */
export async function readCsv(path: string, readBytes: ReadBytes = readFile): Promise<CsvTable> {
  const text = decode(
    path,
    await readBytes(path).catch((error: unknown) => failToRead(path, error)),
  );
  const [header, ...rows] = toRows(parseRecords(path, text));
  if (header === undefined) {
    throw new UnreadableTable(path, [wholeFile('is empty: its first line must name the columns')]);
  }
  const faults = [...headerFaults(header), ...rows.flatMap((row) => widthFaults(row, header))];
  if (faults.length > 0) throw new UnreadableTable(path, faults);
  return { header: header.values, rows };
}

function failToRead(path: string, error: unknown): never {
  const code = (error as NodeJS.ErrnoException).code;
  const reasons: Record<string, string> = {
    ENOENT: 'there is no such file',
    EISDIR: 'it is a folder',
    EACCES: 'you are not allowed to read it',
  };
  const reason = reasons[code ?? ''] ?? (error instanceof Error ? error.message : String(error));
  throw new CommandInputError(`cannot read ${path}: ${reason}`);
}

// fatal, because a wrong encoding would otherwise become question marks inside names
function decode(path: string, bytes: Uint8Array): string {
  try {
    // csv-parse counts a CRLF after a first LF as two lines, so all line ends become one kind
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    throw new UnreadableTable(path, [
      wholeFile('is not UTF-8 text: save it as "CSV UTF-8" and try again'),
    ]);
  }
}

function parseRecords(path: string, text: string): ParsedRecord[] {
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
    throw new UnreadableTable(path, [{ line: Number(error['lines']), message }]);
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

function headerFaults({ line, values }: CsvRow): CsvFault[] {
  const twice = new Set(values.filter((name, index) => values.indexOf(name) !== index));
  return [
    ...values.flatMap((name, index) => (name === '' ? [`column ${index + 1} has no name`] : [])),
    ...[...twice].filter(Boolean).map((name) => `the column ${name} is there twice`),
  ].map((message) => ({ line, message }));
}

function widthFaults({ line, values }: CsvRow, header: CsvRow): CsvFault[] {
  if (values.length === header.values.length) return [];
  const message = `the row has ${values.length} columns, the header has ${header.values.length}`;
  return [{ line, message }];
}

function wholeFile(message: string): CsvFault {
  return { line: 0, message };
}
