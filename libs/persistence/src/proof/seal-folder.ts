import { lstat, readdir, realpath } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { SealMirrorError } from './seal-mirror-error.js';

/** What the system, or somebody signing in, reads and runs; a file that appears there may be obeyed. */
const SYSTEM = [
  'bin',
  'boot',
  'dev',
  'etc',
  'lib',
  'lib32',
  'lib64',
  'libx32',
  'proc',
  'root',
  'run',
  'sbin',
  'sys',
  'usr',
  'var/cache',
  'var/lib',
  'var/log',
  'var/mail',
  'var/run',
  'var/spool',
  'var/www',
  'private/etc',
  'private/var/at',
  'private/var/db',
  'Library',
  'System',
  'Applications',
].map((folder) => `/${folder}/`);

/** AGENCY-000001-2026-11-23-KIND.json, as the worker writes them. */
const STATEMENT_FILE = /^[a-z0-9._-]+-\d{6,}-\d{4}-\d\d-\d\d-[a-z_-]+\.json$/;
/** Below are the system's own accounts, such as that of the worker. */
const FIRST_PERSON = 1000;

/**
 * The folder of an address `file:///…`, as the worker may write into it: one that exists, is reached
 * without a link, and is nothing of the system's or hidden.
 *
 * @throws SealMirrorError saying what is wrong with it
 */
export async function findSealFolder(address: string): Promise<string> {
  const folder = pathOf(address);
  const found = await realpath(folder).catch(() => null);
  if (found === null || !(await lstat(found)).isDirectory()) {
    throw unusable(
      address,
      'there is no such folder on this machine. Make an empty one for it, where the worker runs',
    );
  }
  if (found !== folder) {
    throw unusable(
      address,
      `a link on the way leads to ${found}. Give the address of the folder itself`,
    );
  }
  if (SYSTEM.some((system) => `${found}/`.startsWith(system)) || found === '/') {
    throw unusable(
      address,
      'this is a folder of the system. Make a folder of its own for it, for example in /mnt or /srv',
    );
  }
  if (/\/\./.test(found)) {
    throw unusable(
      address,
      'it lies in a hidden folder, where programs keep their settings. Make a folder of its own for it',
    );
  }
  return found;
}

/**
 * The same for a new mirror: the folder must also be empty or hold statements only, and be nobody else's.
 *
 * @throws SealMirrorError saying what is wrong with it
 */
export async function findFreeSealFolder(address: string): Promise<string> {
  const folder = await findSealFolder(address);
  const { uid } = await lstat(folder);
  if (uid >= FIRST_PERSON && uid !== process.geteuid?.()) {
    throw unusable(
      address,
      `the folder belongs to user ${uid}. Make one that belongs to the user of the worker`,
    );
  }
  const other = (await readdir(folder)).find((name) => !STATEMENT_FILE.test(name));
  if (other === undefined) return folder;
  throw unusable(address, `the folder holds something else ("${other}"). Make an empty one for it`);
}

function pathOf(address: string): string {
  const url = new URL(address);
  try {
    if (url.search !== '' || url.hash !== '')
      throw new Error('? and # must be written %3F and %23');
    return fileURLToPath(url).replace(/(?<=.)\/+$/, '');
  } catch (error) {
    throw unusable(address, `it is no path of this machine (${(error as Error).message})`);
  }
}

function unusable(address: string, why: string): SealMirrorError {
  return new SealMirrorError('seal-mirror.unusable', `"${address}" cannot be a mirror: ${why}.`);
}
