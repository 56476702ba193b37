import { constants } from 'node:fs';
import { access, mkdir, mkdtemp, rmdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { codeOf, ServerError } from '@app/database';

/**
 * Creates the product's data folder when it is missing.
 * @returns its absolute path
 * @throws ServerError when it cannot be created or written
 */
export async function prepareDataFolder(dataDir: string): Promise<string> {
  const folder = resolve(dataDir);
  try {
    await makeFolder(folder);
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    // root may everything, and still no folder can be made in /proc
    await rmdir(await mkdtemp(join(folder, 'probe-')));
    return folder;
  } catch (error) {
    throw new ServerError(
      `The data folder ${folder} cannot be written (${codeOf(error)}): give this user the right to write there, or set DATA_DIR to another folder.`,
      { cause: error },
    );
  }
}

/** With `recursive` Node.js would try for ever in /proc, which says that the folder above is missing. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return;
    if (codeOf(error) !== 'ENOENT') throw error;
    await makeFolder(dirname(folder));
    await mkdir(folder);
  }
}
