import { join, resolve } from 'node:path';
import { migrateQueue } from '@app/jobs';
import { migrate } from '@app/database';
import { openProductDatabase, type ProductDatabase } from '@app/embedded-postgres';
import type { FindObstacle } from '@app/platform';
import { openAdmin } from '../../admin/src/open-admin.js';
import { openIntake } from '../../intake/src/open-intake.js';
import { openWorker } from '../../worker/src/open-worker.js';
import { DiskWatch } from './disk-watch.js';
import { type Beginning, prepareStart } from './first-start.js';
import type { StandaloneConfig } from './standalone.config.js';

const PASSWORD_FILE = 'first-password.txt';

export interface RunningProduct {
  beginning: Beginning;
  /** Leaves the database server to its own user, before this process gives up root. */
  handOver(): Promise<void>;
  /** Ends the apps, then the database server. */
  stop(): Promise<void>;
}

/**
 * Starts the whole product in this process: database, migrations, intake, admin and worker. What has
 * been opened is closed again when a later part fails.
 *
 * @param settings `own`: an empty database stays without a demonstration
 * @param output where the progress is told, and whether somebody sits before it: a first password goes into a
 *   file of the data folder rather than into a log
 */
export async function runProduct(
  settings: StandaloneConfig & { own: boolean },
  output: { log: (sentence: string) => void; isTerminal: boolean },
): Promise<RunningProduct> {
  const opened: { close(): Promise<void> }[] = [];
  const stop = async (): Promise<void> => {
    for (const part of opened.reverse().splice(0)) {
      await part.close();
    }
  };
  try {
    const database = await openProductDatabase({ ...settings, log: output.log });
    opened.push(database);
    await migrate(database.urls.owner);
    await migrateQueue(database.urls.owner);
    const passwordFile = output.isTerminal ? null : resolve(settings.dataDir, PASSWORD_FILE);
    const { own } = settings;
    const beginning = await prepareStart(database.urls.owner, { own, passwordFile });
    const findLocalObstacle = watchDisk(settings, opened);
    for (const open of appsOf(settings, database, findLocalObstacle)) {
      opened.push(await open());
    }
    return { beginning, handOver: () => database.handOver(), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Only the disk of the embedded server is known to be here. */
function watchDisk(
  { databaseUrl, dataDir }: StandaloneConfig,
  opened: { close(): Promise<void> }[],
): FindObstacle | undefined {
  if (databaseUrl !== undefined) return undefined;
  const watch = new DiskWatch(join(dataDir, 'postgresql'));
  opened.push(watch);
  return watch.findObstacle;
}

function appsOf(
  settings: StandaloneConfig,
  { urls, keys }: ProductDatabase,
  findLocalObstacle: FindObstacle | undefined,
): (() => Promise<{ close(): Promise<void> }>)[] {
  const { host, intakePort, adminHost, adminPort, publicUrl, redisUrl } = settings;
  const { figuresEveryMinutes, trustedProxies } = settings;
  return [
    () =>
      openWorker({
        databaseUrl: urls.worker,
        queueDatabaseUrl: urls.worker,
        redisUrl,
        figuresEveryMinutes,
        proofSecret: keys.proofKey,
      }),
    () =>
      openAdmin(
        {
          host: adminHost,
          port: adminPort,
          databaseUrl: urls.admin,
          queueDatabaseUrl: urls.admin,
          redisUrl,
          publicUrl,
          trustedProxies,
          accessSecret: keys.adminKey,
          networkSecret: keys.networkKey,
        },
        findLocalObstacle,
      ),
    () =>
      openIntake(
        {
          host,
          port: intakePort,
          publicUrl,
          secret: keys.secretKey,
          networkSecret: keys.networkKey,
          trustedProxies,
          databaseUrl: urls.intake,
          queueDatabaseUrl: urls.intake,
          redisUrl,
        },
        findLocalObstacle,
      ),
  ];
}
