import { readFile } from 'node:fs/promises';
import { type CsvTable, parseCsv } from '@app/organisation-files';
import { CommandInputError } from '../command-input-error.js';

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

/**
 * Reads a table as spreadsheets save it; see `parseCsv`. Lines with nothing on them are no rows.
 * @throws CommandInputError if the file cannot be read
 * @throws UnreadableTable naming every fault with its line
 */
export async function readCsv(path: string, read: ReadBytes = readFile): Promise<CsvTable> {
  const { header, rows, faults = [] } = parseCsv(await readBytes(path, read));
  if (faults.length > 0) throw new UnreadableTable(path, faults);
  return { header, rows };
}

/** @throws CommandInputError if the file cannot be read */
export function readBytes(path: string, read: ReadBytes): Promise<Uint8Array> {
  return read(path).catch((error: unknown) => failToRead(path, error));
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
