import { setTimeout as pause } from 'node:timers/promises';
import { createPostgresBackend, Queue, withBackend, Worker, type Processor } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';

export interface QueueSettings {
  /** a direct connection (LISTEN does not pass a transaction pooler) of the app's own role */
  databaseUrl: string;
  /** with it the queue lives in Redis, without it in PostgreSQL */
  redisUrl?: string | undefined;
  /** called at every trouble, beside the log */
  onTrouble?: () => void;
}

const QUEUE_NAME = 'suara';
/** In braces, so that a Redis cluster keeps the whole queue on one node. */
const REDIS_PREFIX = '{suara-loket}';

/** How long no hint is heard after trouble with the queue. */
const REST_MS = 2_000;
/** How long a Redis may take to answer before a process that ends no longer asks it. */
const ANSWER_MS = 1_000;

/** One backend's queue and worker, and how to let go of the connections they share. */
export interface QueueBackend {
  queue: Pick<Queue, 'add' | 'close'>;
  startWorker(processor: Processor, concurrency: number): Pick<Worker, 'close'>;
  close(): Promise<void>;
}

/** What the workers of both backends have in common here. */
interface RestingWorker extends Pick<Worker, 'pause' | 'resume' | 'close' | 'closing'> {
  on(event: 'error', listener: (error: Error) => void): this;
}

/** Where the trouble of a backend goes: a log, since nothing depends on the queue. */
export type ReportTrouble = (message: string) => void;

/** Opens the queue on the backend that the settings choose. Connects in the background. */
export function openQueueBackend(settings: QueueSettings, log: ReportTrouble): QueueBackend {
  const report = (trouble: string): void => {
    settings.onTrouble?.();
    log(trouble);
  };
  return settings.redisUrl === undefined
    ? openPostgres(settings.databaseUrl, report)
    : openRedis(settings.redisUrl, report);
}

function openPostgres(databaseUrl: string, report: ReportTrouble): QueueBackend {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: 'suara-queue',
    options: '-c search_path=bullmq',
    max: 4,
    keepAlive: true,
    connectionTimeoutMillis: 3_000,
  });
  pool.on('error', (error) => report(error.message));
  // between being handed out and being used a connection has no listener, and its loss would end the process
  pool.on('connect', (client) => client.on('error', () => undefined));
  const postgres = withBackend(createPostgresBackend);
  const queue = new postgres.Queue(QUEUE_NAME, { connection: pool });
  queue.on('error', (error) => report(error.message));
  return {
    queue,
    startWorker: (processor, concurrency) => {
      const options = { connection: pool, concurrency, runRetryDelay: REST_MS };
      return restOnTrouble(new postgres.Worker(QUEUE_NAME, processor, options), report);
    },
    close: () => pool.end(),
  };
}

function openRedis(redisUrl: string, report: ReportTrouble): QueueBackend {
  const connection = new Redis(redisUrl, { maxRetriesPerRequest: null });
  connection.on('error', (error) => report(error.message));
  const queue = new Queue(QUEUE_NAME, { connection, prefix: REDIS_PREFIX });
  queue.on('error', (error) => report(error.message));
  return {
    queue,
    startWorker: (processor, concurrency) => {
      const options = { connection, prefix: REDIS_PREFIX, concurrency, runRetryDelay: REST_MS };
      const worker = restOnTrouble(new Worker(QUEUE_NAME, processor, options), report);
      return { close: async () => worker.close(!(await isAnswering(connection))) };
    },
    close: () => Promise.resolve(connection.disconnect()),
  };
}

/** Of a Redis that is away, or is there and silent, a worker would wait for an answer for ever. */
async function isAnswering(connection: Redis): Promise<boolean> {
  if (connection.status !== 'ready') return false;
  const answer = connection.ping().then(
    () => true,
    () => false,
  );
  return Promise.race([answer, pause(ANSWER_MS, false, { ref: false })]);
}

/**
 * BullMQ waits before it asks again while nobody answers, but not where the answer is a refusal: a schema or
 * rights that are missing, a wrong password. Without a rest it would keep the whole process from its work.
 */
function restOnTrouble(worker: RestingWorker, report: ReportTrouble): RestingWorker {
  let isResting = false;
  return worker.on('error', (error: Error) => {
    report(error.message);
    if (isResting || worker.closing) return;
    isResting = true;
    void worker.pause(true);
    setTimeout(() => {
      isResting = false;
      if (!worker.closing) void worker.resume();
    }, REST_MS).unref();
  });
}
