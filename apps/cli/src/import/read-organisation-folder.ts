import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type OrganisationFiles, readOrganisationFiles } from '@app/organisation-files';
import { CommandInputError } from '../command-input-error.js';
import { readBytes } from '../csv/read-csv.js';

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
 * The tables of a folder's CSV and XLSX files, and the names of what was not looked at. A file that is no
 * table is there with what is wrong with it, so that an import names the errors of all files at once.
 *
 * @throws CommandInputError if the folder cannot be read
 */
export async function readOrganisationFolder(
  folder: string,
  access: FolderAccess = FILE_SYSTEM,
): Promise<OrganisationFiles> {
  const names = await access.list(folder).catch((error: unknown) => failToList(folder, error));
  return readOrganisationFiles(names, (name) => readBytes(join(folder, name), access.read));
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
