import { resolve } from 'node:path';
import { checkAccess, migrate, databaseOf, parseAddress, ROLES } from '@app/database';
import {
  findOwnerUrl,
  holdsProduct,
  openProductDatabase,
  visitProductDatabase,
} from '@app/embedded-postgres';
import { CommandInputError } from './command-input-error.js';

/** Opens the product's database as `suara_owner` for the time of some work. */
export type OwnerAccess = <T>(work: (ownerUrl: string) => Promise<T>) => Promise<T>;

export type Environment = Readonly<Record<string, string | undefined>>;
/** Takes one sentence for the operator at a time. */
type Log = (sentence: string) => void;

/**
 * The database of a command: DATABASE_URL if given, else the embedded server of DATA_DIR (`.data`),
 * which is started for the time of the command where it does not run. It must be there already, and is
 * named before anything is done to it.
 *
 * @throws ServerError or CommandInputError when there is none
 */
export function ownerAccess(env: Environment, log: Log): OwnerAccess {
  return (work) =>
    open(env, log, async (ownerUrl) => {
      if (await holdsProduct(ownerUrl)) return work(ownerUrl);
      throw new CommandInputError(
        'That database holds no Suara Loket: name another one in DATA_DIR or DATABASE_URL, or make it one with npm start or prepare.',
      );
    });
}

/** The same database, made where it is missing: for commands that invent an agency of their own. */
export function creatingAccess(env: Environment, log: Log): OwnerAccess {
  return async (work) => {
    const { databaseUrl, dataDir } = read(env);
    log(nameDatabase(env));
    if (databaseUrl !== undefined && isOwner(databaseUrl)) {
      await checkAccess(databaseUrl, 'owner');
      return work(databaseUrl);
    }
    const database = await openProductDatabase({ dataDir, databaseUrl, log });
    try {
      return await work(database.urls.owner);
    } finally {
      await database.close();
    }
  };
}

/** The same database, up to date: for commands other than `migrate`. */
export function upToDate(access: OwnerAccess): OwnerAccess {
  return (work) =>
    access(async (ownerUrl) => {
      await migrate(ownerUrl);
      return work(ownerUrl);
    });
}

/** Which database a command uses, in one line and without a password. */
export function nameDatabase(env: Environment): string {
  const { databaseUrl, dataDir } = read(env);
  if (databaseUrl === undefined) {
    return `Database: the embedded server in ${resolve(dataDir)} (${env['DATA_DIR']?.trim() ? 'DATA_DIR' : 'DATA_DIR is not set'})`;
  }
  const { host, username } = parseAddress(databaseUrl);
  return `Database: ${databaseOf(databaseUrl)} at ${host}, user ${decodeURIComponent(username)} (DATABASE_URL)`;
}

async function open<T>(
  env: Environment,
  log: Log,
  work: (ownerUrl: string) => Promise<T>,
): Promise<T> {
  const { databaseUrl, dataDir } = read(env);
  log(nameDatabase(env));
  if (databaseUrl !== undefined) {
    const ownerUrl = isOwner(databaseUrl) ? databaseUrl : await findOwnerUrl(databaseUrl, dataDir);
    await checkAccess(ownerUrl, 'owner');
    return work(ownerUrl);
  }
  const database = await visitProductDatabase({ dataDir, log });
  try {
    return await work(database.ownerUrl);
  } finally {
    await database.close();
  }
}

function read(env: Environment): { databaseUrl: string | undefined; dataDir: string } {
  return {
    databaseUrl: env['DATABASE_URL']?.trim() || undefined,
    dataDir: env['DATA_DIR']?.trim() || '.data',
  };
}

function isOwner(databaseUrl: string): boolean {
  return parseAddress(databaseUrl).username === ROLES.owner;
}
