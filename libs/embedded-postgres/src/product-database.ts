import { type DatabaseUrls, ensureDatabase } from '@app/database';
import { startEmbeddedServer } from './embedded-server.js';
import { loadSecrets, type Secrets } from './secrets.js';

/** The name of the product's database on its embedded server. */
export const DATABASE = 'suara_loket';

export interface ProductDatabaseSettings {
  /** holds the embedded server's data and the secrets */
  dataDir: string;
  /** replaces the embedded server: a user who may create roles, and the database to use */
  databaseUrl?: string | undefined;
  log: (sentence: string) => void;
}

export interface ProductDatabase {
  urls: DatabaseUrls;
  /** a key for each purpose, as the single apps read them from SECRET_KEY, PROOF_KEY, ADMIN_KEY and NETWORK_KEY */
  keys: Pick<Secrets, 'secretKey' | 'proofKey' | 'adminKey' | 'networkKey'>;
  /** Leaves the embedded server to its own user, before this process gives up root. */
  handOver(): Promise<void>;
  /** Ends the embedded server, if this opened it. */
  close(): Promise<void>;
}

const nothing = (): Promise<void> => Promise.resolve();

/**
 * The database of a product on one machine: the embedded server with its data in `dataDir`, or the one
 * that `databaseUrl` names. Roles, database and rights are made where they are missing.
 *
 * @throws ServerError when it cannot be had, or another product runs on the folder
 */
export async function openProductDatabase(
  settings: ProductDatabaseSettings,
): Promise<ProductDatabase> {
  if (settings.databaseUrl !== undefined) {
    const passwords = await loadSecrets(settings.dataDir);
    const urls = await ensureDatabase(settings.databaseUrl, { passwords });
    return { urls, keys: passwords, handOver: nothing, close: nothing };
  }
  const server = await startEmbeddedServer({ dataDir: settings.dataDir, log: settings.log });
  server.keepRunning();
  try {
    // after the start: the server notices when the secrets of its data are gone
    const passwords = await loadSecrets(settings.dataDir);
    const urls = await ensureDatabase(server.url, { database: DATABASE, passwords });
    const { handOver, stop } = server;
    return { urls, keys: passwords, handOver, close: stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
