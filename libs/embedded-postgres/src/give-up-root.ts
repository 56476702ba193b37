import { chown, lchown, readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { runCommand, type SystemUser } from './run-command.js';
import { findOrCreateSystemUser } from './system-user.js';

/** Of what listens to citizens; the database server has another one. */
const OWN_USER = 'suara-loket';
const OURS = new Set(['secrets.json', 'first-password.txt']);
/** The server's own, which stay with its user. */
const OF_SERVER = 'postgresql';
/** What a file system has at its top. */
const OF_FILE_SYSTEM = 'lost+found';

/**
 * The system user as which a process goes on that was started as root; null where it was not.
 * @throws ServerError when there is no such user and it cannot be created
 */
export async function findOwnUser(): Promise<SystemUser | null> {
  if (process.getuid?.() !== 0) return null;
  return findOrCreateSystemUser(OWN_USER, 'Suara Loket does not stay root for what citizens reach');
}

export interface Descent {
  /** with the secrets; absent for an app whose settings are in its environment */
  dataDir?: string;
  /** what only root can still do, last */
  handOver?: () => Promise<void>;
  /** receives one sentence for the operator at a time */
  log: (sentence: string) => void;
}

/**
 * Gives up root for good, when all that needs it is done: ports are open and secrets are read. A process
 * whose files that user cannot read stays root and says so, because it would fail later.
 */
export async function giveUpRoot(
  user: SystemUser | null,
  { dataDir, handOver, log }: Descent,
): Promise<void> {
  if (user === null) return;
  if (dataDir !== undefined && !(await giveAway(resolve(dataDir), user))) {
    log(
      `This process stays root, because the data folder ${resolve(dataDir)} holds other things too and is not given to the system user "${user.name}". Set DATA_DIR to a folder of its own and move postgresql and secrets.json there, or start as an ordinary user.`,
    );
    return;
  }
  const closed = await findClosed(user, dataDir);
  if (closed !== null) {
    log(
      `This process stays root, because the system user "${user.name}" cannot reach ${closed}. For real use move it to a folder that others may pass through, for example in /opt, or start as an ordinary user.`,
    );
    return;
  }
  await handOver?.();
  process.setgroups!([user.gid]);
  process.setgid!(user.gid);
  process.setuid!(user.uid);
  log(`Started as root: from here on this process is the system user "${user.name}".`);
}

/**
 * What root made in the data folder, and the folder itself; what belongs to somebody else stays his. False, and
 * nothing is given, where the folder is root's for other things too, such as /srv.
 */
async function giveAway(dataDir: string, { uid, gid }: SystemUser): Promise<boolean> {
  if ((await stat(dataDir)).uid !== 0) return true;
  const names = await readdir(dataDir);
  if (!isFolderOfOurs(names)) return false;
  for (const name of names.filter(isOurs)) await lchown(join(dataDir, name), uid, gid);
  await chown(dataDir, uid, gid);
  return true;
}

/** Does a folder with these names in it hold nothing but what the product makes there? */
export function isFolderOfOurs(names: readonly string[]): boolean {
  return names.every((name) => isOurs(name) || name === OF_SERVER || name === OF_FILE_SYSTEM);
}

function isOurs(name: string): boolean {
  return OURS.has(name) || name.startsWith('owner.pid');
}

/** The first thing that the user needs and cannot reach: the program's files, read while it runs, or its data. */
async function findClosed(user: SystemUser, dataDir?: string): Promise<string | null> {
  const program = process.cwd();
  const needed: [path: string, script: string][] = [
    [program, 'cd "$0" && test -r package.json && test -x dist && test -x node_modules'],
    [process.execPath, 'test -x "$0"'],
    ...(dataDir === undefined
      ? []
      : [[resolve(dataDir), 'cd "$0" && test -w .'] as [string, string]]),
  ];
  for (const [path, script] of needed) {
    const { code } = await runCommand('/bin/sh', ['-c', script, path], { user, folder: '/' });
    if (code !== 0) return path;
  }
  return null;
}
