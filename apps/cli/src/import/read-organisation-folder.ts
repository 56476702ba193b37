import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CsvTable, OrganisationTables } from '@app/persistence/organisation';
import { CommandInputError } from '../command-input-error.js';
import { readCsv, UnreadableTable } from '../csv/read-csv.js';

/** How the folder is looked into; a test puts its own in place of the file system. */
export interface FolderAccess {
  list(folder: string): Promise<readonly string[]>;
  read(path: string): Promise<Uint8Array>;
}

const FILE_SYSTEM: FolderAccess = {
  list: (folder) => readdir(folder),
  read: (path) => readFile(path),
};

/**
 * The tables of all `*.csv` files of a folder by file name; other files are not looked at. A file that
 * is no table is there with what is wrong with it, so that an import names the errors of all files at
 * once. Rows of nothing but empty cells, as spreadsheets leave them, are dropped.
 *
 * @throws CommandInputError if the folder cannot be read
 */
export async function readOrganisationFolder(
  folder: string,
  access: FolderAccess = FILE_SYSTEM,
): Promise<OrganisationTables> {
  const names = await access.list(folder).catch((error: unknown) => failToList(folder, error));
  const files = names.filter((name) => name.toLowerCase().endsWith('.csv')).sort();
  const tables = files.map(async (file): Promise<[string, CsvTable]> => [
    file,
    await readTable(file, () => access.read(join(folder, file))),
  ]);
  return new Map(await Promise.all(tables));
}

function failToList(folder: string, error: unknown): never {
  const reasons: Record<string, string> = {
    ENOENT: 'there is no such folder',
    ENOTDIR: 'it is a file, not a folder',
    EACCES: 'you are not allowed to read it',
  };
  const { code = '', message } = error as NodeJS.ErrnoException;
  throw new CommandInputError(`cannot read ${folder}: ${reasons[code] ?? message}`);
}

async function readTable(file: string, read: () => Promise<Uint8Array>): Promise<CsvTable> {
  try {
    const { header, rows } = await readCsv(file, read);
    return { header, rows: rows.filter(({ values }) => values.some((value) => value !== '')) };
  } catch (error) {
    if (error instanceof UnreadableTable) {
      return { header: [], rows: [], faults: error.faults };
    }
    if (error instanceof CommandInputError) {
      return { header: [], rows: [], faults: [{ line: 0, message: error.message }] };
    }
    throw error;
  }
}
