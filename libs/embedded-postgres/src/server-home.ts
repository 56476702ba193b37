import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir, realpath, rmdir, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand, type SystemUser } from './run-command.js';
import { codeOf, ServerError } from '@app/database';
import { findOrCreateSystemUser } from './system-user.js';

const ELSEWHERE = '/var/lib/suara-loket';
const SERVER_USER = 'postgres';

/** Where the server's files are and as whom the server runs. */
export interface ServerHome {
  /** absolute, without symbolic links: the cluster in `data`, binaries, `server.log` */
  folder: string;
  /** the folder of the cluster */
  data: string;
  user: SystemUser | null;
}

/**
 * Finds or makes the folder of the server's files, `<dataDir>/postgresql`. As root it belongs to the
 * user of the server, and lies in /var/lib/suara-loket with a link to it when that user cannot
 * reach the data folder.
 * @throws ServerError when no folder can be had that the server's user reaches
 */
export async function placeServerHome(
  dataDir: string,
  log: (sentence: string) => void,
): Promise<ServerHome> {
  const isRoot = process.getuid?.() === 0;
  const existing = await findServerFolder(dataDir);
  if (!isRoot) return homeIn(existing ?? (await makeFolder(join(dataDir, 'postgresql'))), null);
  const owner = existing === null ? null : await ownerOf(existing);
  const user =
    owner ?? (await findOrCreateSystemUser(SERVER_USER, 'PostgreSQL does not run as root'));
  const folder = existing && owner ? existing : await placeForUser(dataDir, user, log);
  if (await isReachable(folder, user)) return homeIn(folder, user);
  throw new ServerError(
    `The system user "${user.name}", as whom the database server runs, cannot reach ${folder}: open the folders above it with chmod o+x, or set DATA_DIR to another folder.`,
  );
}

/**
 * @returns the folder of the server's files, or null when there is none yet
 * @throws ServerError when the link to it leads nowhere
 */
export async function findServerFolder(dataDir: string): Promise<string | null> {
  const path = join(dataDir, 'postgresql');
  try {
    return await realpath(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    if ((await lstat(path).catch(() => null)) === null) return null;
    throw new ServerError(
      `${path} points at a folder that is gone: put the folder back, or delete the link to begin with an empty database.`,
    );
  }
}

function homeIn(folder: string, user: SystemUser | null): ServerHome {
  return { folder, data: join(folder, 'data'), user };
}

/** Data written by an ordinary user stay that user's also when root starts the product later; root's are nobody's yet. */
async function ownerOf(folder: string): Promise<SystemUser | null> {
  const { uid, gid } = await stat(folder);
  return uid === 0 ? null : { name: String(uid), uid, gid };
}

async function placeForUser(
  dataDir: string,
  user: SystemUser,
  log: (sentence: string) => void,
): Promise<string> {
  const inside = join(dataDir, 'postgresql');
  const folder = await makeFolder(inside);
  if ((await isGivenTo(folder, user)) && (await isReachable(folder, user))) return folder;
  await rmdir(folder);
  const outside = await makeFolderElsewhere(dataDir, user);
  await symlink(outside, inside);
  log(
    `The database is kept in ${outside}, because the system user "${user.name}" cannot reach ${dataDir}.`,
  );
  return outside;
}

async function makeFolderElsewhere(dataDir: string, user: SystemUser): Promise<string> {
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  await mkdir(ELSEWHERE, { recursive: true });
  await chmod(ELSEWHERE, 0o755);
  const folder = await makeFolder(join(ELSEWHERE, name));
  await isGivenTo(folder, user);
  return folder;
}

async function makeFolder(path: string): Promise<string> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  return realpath(path);
}

/** Some mounted file systems refuse a change of owner. */
async function isGivenTo(folder: string, user: SystemUser): Promise<boolean> {
  return chown(folder, user.uid, user.gid).then(
    () => true,
    () => false,
  );
}

async function isReachable(folder: string, user: SystemUser): Promise<boolean> {
  const script = 'cd "$0" && test -w .';
  const { code } = await runCommand('/bin/sh', ['-c', script, folder], { user, folder: '/' });
  return code === 0;
}
