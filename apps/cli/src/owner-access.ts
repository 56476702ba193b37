import { visitProductDatabase } from '@app/persistence/server';
import { checkAccess, migrate } from '@app/persistence/migrations';

/** Opens the product's database as `suara_owner` for the time of some work. */
export type OwnerAccess = <T>(work: (ownerUrl: string) => Promise<T>) => Promise<T>;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The database of a command: DATABASE_URL if given, else the embedded server of DATA_DIR (`.data`),
 * which is started for the time of the command where it does not run.
 *
 * @param log one sentence for the operator at a time
 */
export function ownerAccess(env: Environment, log: (sentence: string) => void): OwnerAccess {
  return async (work) => {
    const databaseUrl = env['DATABASE_URL']?.trim() || undefined;
    if (databaseUrl !== undefined && isOwner(databaseUrl)) {
      await checkAccess(databaseUrl, 'owner');
      return work(databaseUrl);
    }
    const dataDir = env['DATA_DIR']?.trim() || '.data';
    const database = await visitProductDatabase({ dataDir, databaseUrl, log });
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

function isOwner(databaseUrl: string): boolean {
  return URL.canParse(databaseUrl) && new URL(databaseUrl).username === 'suara_owner';
}
