import {
  type Environment,
  parseCount,
  parseOptionalRedisUrl,
  parsePostgresUrl,
  readSettings,
} from '@app/platform';
import { deriveSigningKey } from '@app/proof';

export const WORKER_CONFIG = Symbol('worker config');

export interface WorkerConfig {
  /** role suara_worker; may be pooled */
  databaseUrl: string;
  /** role suara_worker, a direct connection: the queue listens on it, and turns are its locks */
  queueDatabaseUrl: string;
  /** with it the queue lives in Redis, without it in PostgreSQL */
  redisUrl: string | undefined;
  /** how often running figures and overdue closings are looked for, in minutes */
  figuresEveryMinutes: number;
  /** at least 32 random bytes; the key that signs seals is derived from it */
  proofSecret: string;
}

/**
 * Reads the settings of the worker: DATABASE_URL, QUEUE_DATABASE_URL (the same unless given), REDIS_URL
 * (optional), FIGURES_EVERY_MINUTES (60), PROOF_KEY (no default).
 *
 * @throws BadSettings naming all faults at once
 */
export function readWorkerConfig(env: Environment): WorkerConfig {
  return readSettings<WorkerConfig>(env, {
    databaseUrl: { name: 'DATABASE_URL', parse: parsePostgresUrl },
    queueDatabaseUrl: {
      name: 'QUEUE_DATABASE_URL',
      fallback: env['DATABASE_URL'] ?? '',
      parse: parsePostgresUrl,
    },
    redisUrl: { name: 'REDIS_URL', parse: parseOptionalRedisUrl },
    figuresEveryMinutes: { name: 'FIGURES_EVERY_MINUTES', fallback: '60', parse: parseCount },
    proofSecret: { name: 'PROOF_KEY', parse: parseProofSecret },
  });
}

function parseProofSecret(text: string): string {
  deriveSigningKey(text);
  return text;
}
