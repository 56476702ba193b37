import { resolve } from 'node:path';
import {
  asQueryable,
  codeOf,
  databaseOf,
  databaseUrls,
  parseAddress,
  ROLES,
  ServerError,
  wasMigrated,
  withClient,
} from '@app/database';
import { findRunningServer, hasCluster, startEmbeddedServer } from './embedded-server.js';
import { DATABASE, type ProductDatabaseSettings } from './product-database.js';
import { findSecrets, loadSecrets } from './secrets.js';

/** A database for the time of a command. */
export interface VisitedDatabase {
  ownerUrl: string;
  /** Ends the embedded server, if the visit started it. */
  close(): Promise<void>;
}

/**
 * The database of `dataDir` for a command beside the product: of the server that runs there, or of one
 * for the time of the visit. Makes nothing: neither a cluster nor roles nor passwords.
 *
 * @throws ServerError when there is no database, or this user may not open it
 */
export async function visitProductDatabase(
  settings: Pick<ProductDatabaseSettings, 'dataDir' | 'log'>,
): Promise<VisitedDatabase> {
  const running = await findRunningServer(settings.dataDir);
  if (running === null) await refuseMissingCluster(settings.dataDir);
  const started = running ? null : await startEmbeddedServer(settings);
  const passwords = await loadSecrets(settings.dataDir);
  return {
    ownerUrl: databaseUrls((running ?? started!).url, DATABASE, passwords).owner,
    close: async () => started?.stop(),
  };
}

async function refuseMissingCluster(dataDir: string): Promise<void> {
  if (await hasCluster(dataDir)) return;
  throw new ServerError(
    `There is no database in ${resolve(dataDir)}, and this command makes none: set DATA_DIR to the folder that the product was started with, or DATABASE_URL to its database. A new one is made by npm start, demo and prepare only.`,
  );
}

/**
 * The owner's address on a server that another user's address names, with the password that the first
 * start on this data folder has chosen; changes nothing on the server.
 *
 * @throws ServerError when the folder holds no passwords
 */
export async function findOwnerUrl(databaseUrl: string, dataDir: string): Promise<string> {
  const { username } = parseAddress(databaseUrl);
  const passwords = await findSecrets(resolve(dataDir));
  if (passwords) return databaseUrls(databaseUrl, databaseOf(databaseUrl), passwords).owner;
  throw new ServerError(
    `DATABASE_URL signs in as "${username}", and the password of ${ROLES.owner} is not in ${resolve(dataDir, 'secrets.json')}: set DATA_DIR to the folder that the product was started with, or give the address of ${ROLES.owner} in DATABASE_URL.`,
  );
}

/** Was a database that the owner may open ever migrated? @throws ServerError when it does not let in */
export async function holdsProduct(ownerUrl: string): Promise<boolean> {
  try {
    return await withClient(ownerUrl, (client) => wasMigrated(asQueryable(client)));
  } catch (error) {
    if (codeOf((error as Error).cause) === '3D000') return false;
    throw error;
  }
}
