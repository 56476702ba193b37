import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { installBinaries, type Binaries } from './binaries.js';
import { clusterVersion, ensureCluster } from './cluster.js';
import { prepareDataFolder } from './data-folder.js';
import { keepRunning, type Watch } from './keep-running.js';
import { takeOwnership } from './owner-lock.js';
import {
  awaitPostmaster,
  findPostmaster,
  startPostmaster,
  stopPostmaster,
  type Postmaster,
} from './postmaster.js';
import { findSecrets, loadSecrets } from './secrets.js';
import { codeOf, ServerError } from '@app/database';
import { type Keeper, startKeeper } from './start-keeper.js';
import { findServerFolder, placeServerHome, type ServerHome } from './server-home.js';

export interface EmbeddedServerOptions {
  /** holds the cluster, the secrets and the lock; created when missing */
  dataDir: string;
  /** receives one sentence for the operator at a time, never a secret */
  log: (sentence: string) => void;
}

/** How the superuser reaches a server. */
export interface ServerConnection {
  host: string;
  port: number;
  user: string;
  password: string;
  /** all of it as one address, with the database `postgres` */
  url: string;
}

export interface EmbeddedServer extends ServerConnection {
  /** process id of the server */
  pid: number;
  /** where the server's files are; outside `dataDir` when its user cannot reach that */
  folder: string;
  /** From now on the server is started again, on its port, when something else ends it. */
  keepRunning(): void;
  /**
   * Leaves the server to a process of its user, where it has one of its own: who gives up root afterwards
   * could neither restart nor stop it.
   */
  handOver(): Promise<void>;
  /** Ends the server and gives the data folder free; a second call does nothing. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that comes with the packages, on a free port of 127.0.0.1, with its data in
 * `dataDir`. A server that an earlier run left behind, e.g. after `kill -9`, is used and later
 * stopped like one's own; what a killed server left is recovered.
 * @throws ServerError when another product runs on the folder, or the server cannot be had
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const dataDir = await prepareDataFolder(options.dataDir);
  const lock = await takeOwnership(dataDir);
  try {
    const opened = await openServer(dataDir, options.log);
    return { ...opened.connection, pid: opened.pid, ...controlOf(opened, lock, options.log) };
  } catch (error) {
    await lock.release();
    throw explainSystemError(error, dataDir);
  }
}

/** A disk that is full, or files that belong to somebody else. */
function explainSystemError(error: unknown, dataDir: string): unknown {
  if (error instanceof ServerError || !(error as NodeJS.ErrnoException).syscall) return error;
  return new ServerError(
    `The database server's files in ${dataDir} cannot be used (${(error as Error).message}): make room or mend their rights, and start again.`,
    { cause: error },
  );
}

/**
 * The server that runs on a data folder, for commands beside a running product; takes no lock.
 * @returns null when no server runs there
 * @throws ServerError when this user may not look
 */
export async function findRunningServer(dataDir: string): Promise<ServerConnection | null> {
  const folder = await findServerFolder(resolve(dataDir));
  const postmaster = folder && (await findPostmaster(join(folder, 'data')));
  const secrets = postmaster && (await findSecrets(resolve(dataDir)));
  return secrets ? connectionTo(postmaster.port, secrets.superuserPassword) : null;
}

/**
 * Is there a database in a data folder, whether its server runs or not? Makes nothing.
 * @throws ServerError when this user may not look
 */
export async function hasCluster(dataDir: string): Promise<boolean> {
  try {
    const folder = await findServerFolder(resolve(dataDir));
    if (folder === null) return false;
    await stat(join(folder, 'data', 'PG_VERSION'));
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    if (error instanceof ServerError) throw error;
    throw new ServerError(
      `The database in ${resolve(dataDir)} cannot be read (${codeOf(error)}): run this as the user who started Suara Loket.`,
      { cause: error },
    );
  }
}

/** What the one who started the server may do with it. */
function controlOf(
  { home, binaries, connection }: OpenedServer,
  lock: { release: () => Promise<void> },
  log: EmbeddedServerOptions['log'],
): Pick<EmbeddedServer, 'folder' | 'keepRunning' | 'handOver' | 'stop'> {
  let watch: Watch | undefined;
  let keeper: Keeper | undefined;
  let stopping: Promise<void> | undefined;
  const end = async (): Promise<void> => {
    await watch?.end();
    await (keeper ? keeper.stop() : stopPostmaster(home, binaries)).finally(lock.release);
  };
  return {
    folder: home.folder,
    keepRunning: () => {
      watch ??= keepRunning(home, binaries, connection.port, log);
    },
    handOver: async () => {
      if (home.user === null) return;
      await watch?.end();
      keeper = await startKeeper(home, binaries, connection.port, log);
    },
    stop: () => (stopping ??= end()),
  };
}

interface OpenedServer {
  home: ServerHome;
  binaries: Binaries;
  connection: ServerConnection;
  pid: number;
}

async function openServer(
  dataDir: string,
  log: EmbeddedServerOptions['log'],
): Promise<OpenedServer> {
  const home = await placeServerHome(dataDir, log);
  await refuseLostSecrets(dataDir, home);
  const { superuserPassword } = await loadSecrets(dataDir);
  const binaries = await installBinaries(home);
  await ensureCluster(home, binaries, superuserPassword);
  const { port, pid } = (await adopt(home, log)) ?? (await startPostmaster(home, binaries));
  return { home, binaries, connection: connectionTo(port, superuserPassword), pid };
}

async function adopt(
  home: ServerHome,
  log: EmbeddedServerOptions['log'],
): Promise<Postmaster | null> {
  const running = await awaitPostmaster(home.data);
  if (running)
    log(
      `The database server of an earlier run still runs (process ${running.pid}, port ${running.port}); it is used.`,
    );
  return running;
}

async function refuseLostSecrets(dataDir: string, home: ServerHome): Promise<void> {
  if ((await clusterVersion(home)) === null || (await findSecrets(dataDir))) return;
  throw new ServerError(
    `The database in ${home.folder} is there, but its passwords in ${join(dataDir, 'secrets.json')} are gone: put that file back from a backup, or delete ${home.folder} to begin with an empty database.`,
  );
}

function connectionTo(port: number, password: string): ServerConnection {
  const [host, user] = ['127.0.0.1', 'postgres'];
  const url = `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/postgres`;
  return { host, port, user, password, url };
}
