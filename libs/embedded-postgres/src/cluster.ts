import { randomBytes } from 'node:crypto';
import { chown, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import { lastLines, runCommand } from './run-command.js';
import { ServerError } from '@app/database';
import type { ServerHome } from './server-home.js';

/**
 * Creates the database cluster of a home unless it has one.
 * @throws ServerError when it cannot be created, or was written by another major version
 */
export async function ensureCluster(
  home: ServerHome,
  binaries: Binaries,
  superuserPassword: string,
): Promise<void> {
  const version = await clusterVersion(home);
  if (version === null) return createCluster(home, binaries, superuserPassword);
  if (version === binaries.major) return;
  throw new ServerError(
    `The database in ${home.data} was written by PostgreSQL ${version} and this release carries PostgreSQL ${binaries.major}: start the former release, make a backup, and restore it into an empty DATA_DIR of this one.`,
  );
}

/** @returns the major version of the cluster in a home, null when there is none */
export async function clusterVersion(home: Pick<ServerHome, 'data'>): Promise<number | null> {
  const text = await readFile(join(home.data, 'PG_VERSION'), 'utf8').catch(() => null);
  return text === null ? null : Number.parseInt(text, 10);
}

/**
 * Renamed into place when complete, so that a start that was cut off is simply begun again; under a
 * name of its own, because the initdb of a start that was killed goes on and, failing, clears its folder.
 */
async function createCluster(
  home: ServerHome,
  { bin }: Binaries,
  superuserPassword: string,
): Promise<void> {
  const draft = `${home.data}.partial-${randomBytes(4).toString('hex')}`;
  const passwordFile = `${draft}.password`;
  try {
    await writeFile(passwordFile, superuserPassword, { mode: 0o600 });
    if (home.user) await chown(passwordFile, home.user.uid, home.user.gid);
    await initialise(home, bin, [`--pgdata=${draft}`, `--pwfile=${passwordFile}`]);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(draft, home.data);
  await removeLeftovers(home);
}

/** What cannot be removed yet is only a waste of space. */
async function removeLeftovers({ folder }: ServerHome): Promise<void> {
  const left = (await readdir(folder)).filter((name) => name.startsWith('data.partial-'));
  await Promise.allSettled(
    left.map((name) => rm(join(folder, name), { recursive: true, force: true })),
  );
}

async function initialise(home: ServerHome, bin: string, paths: string[]): Promise<void> {
  const result = await runCommand(
    join(bin, 'initdb'),
    [
      ...paths,
      '--username=postgres',
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // PostgreSQL's own C.UTF-8: needs no locale of the system and sorts alike on every machine
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--data-checksums',
    ],
    home,
  );
  if (result.code === 0) return;
  throw new ServerError(
    `The database could not be created in ${home.folder} (${lastLines(result.output) || result.code}): mend the cause, e.g. a full disk, and start again.`,
  );
}
