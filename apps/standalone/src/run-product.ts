import { migrateQueue } from '@app/jobs';
import { migrate } from '@app/persistence/migrations';
import { openProductDatabase, type ProductDatabase } from '@app/persistence/server';
import { openAdmin } from '../../admin/src/open-admin.js';
import { openIntake } from '../../intake/src/open-intake.js';
import { openWorker } from '../../worker/src/open-worker.js';
import { type Beginning, prepareStart } from './first-start.js';
import type { StandaloneConfig } from './standalone.config.js';

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
 */
export async function runProduct(
  settings: StandaloneConfig & { own: boolean },
  log: (sentence: string) => void,
): Promise<RunningProduct> {
  const opened: { close(): Promise<void> }[] = [];
  const stop = async (): Promise<void> => {
    for (const part of opened.reverse().splice(0)) {
      await part.close();
    }
  };
  try {
    const database = await openProductDatabase({ ...settings, log });
    opened.push(database);
    await migrate(database.urls.owner);
    await migrateQueue(database.urls.owner);
    const beginning = await prepareStart(database.urls.owner, settings.own);
    for (const open of appsOf(settings, database)) {
      opened.push(await open());
    }
    return { beginning, handOver: () => database.handOver(), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function appsOf(
  settings: StandaloneConfig,
  { urls, secretKey }: ProductDatabase,
): (() => Promise<{ close(): Promise<void> }>)[] {
  const { host, intakePort, adminHost, adminPort, publicUrl, redisUrl, releaseEveryMinutes } =
    settings;
  return [
    () =>
      openWorker({
        databaseUrl: urls.worker,
        queueDatabaseUrl: urls.worker,
        redisUrl,
        releaseEveryMinutes,
        // keys are derived under labels of their own, so one secret of the data folder serves both
        proofSecret: secretKey,
      }),
    () =>
      openAdmin({
        host: adminHost,
        port: adminPort,
        databaseUrl: urls.admin,
        queueDatabaseUrl: urls.admin,
        redisUrl,
        publicUrl,
        trustedProxies: ['loopback'],
        accessSecret: secretKey,
        networkSecret: secretKey,
      }),
    () =>
      openIntake({
        host,
        port: intakePort,
        publicUrl,
        secret: secretKey,
        networkSecret: secretKey,
        trustedProxies: ['loopback'],
        databaseUrl: urls.intake,
        queueDatabaseUrl: urls.intake,
        redisUrl,
      }),
  ];
}
