import { checkPublicUrl, deriveKeys, deriveNetworkKey } from '@app/codes';
import {
  type Environment,
  parseOptionalRedisUrl,
  parsePort,
  parsePostgresUrl,
  parseProxies,
  parseText,
  readSettings,
} from '@app/platform';

export interface IntakeConfig {
  host: string;
  port: number;
  /** origin that printed codes hold, e.g. `https://suara.example.go.id`; no slash at the end */
  publicUrl: string;
  /** at least 32 random bytes; permits, receipts and edit tokens are signed with keys from it */
  secret: string;
  /** at least 32 random bytes, the same as the admin app's: under it office networks are known */
  networkSecret: string;
  /** addresses, networks or `loopback` whose X-Forwarded-* headers are believed */
  trustedProxies: string[];
}

/** The intake with what it connects to. */
export interface IntakeSettings extends IntakeConfig {
  /** role suara_intake; may be pooled */
  databaseUrl: string;
  /** role suara_intake, a direct connection for the queue */
  queueDatabaseUrl: string;
  /** with it the queue lives in Redis, without it in PostgreSQL */
  redisUrl: string | undefined;
}

/**
 * Reads the settings of the intake app: HOST (127.0.0.1), INTAKE_PORT (3000, 0 for any free port),
 * PUBLIC_URL (http://localhost:3000), SECRET_KEY and NETWORK_KEY (no default),
 * DATABASE_URL (no default), TRUSTED_PROXIES (none), QUEUE_DATABASE_URL (the same unless given), REDIS_URL (optional).
 *
 * @throws BadSettings naming all faults at once
 */
export function readIntakeSettings(env: Environment): IntakeSettings {
  return readSettings<IntakeSettings>(env, {
    host: { name: 'HOST', fallback: '127.0.0.1', parse: parseText },
    port: { name: 'INTAKE_PORT', fallback: '3000', parse: parsePort },
    publicUrl: { name: 'PUBLIC_URL', fallback: 'http://localhost:3000', parse: checkPublicUrl },
    secret: { name: 'SECRET_KEY', parse: parseSecret },
    networkSecret: { name: 'NETWORK_KEY', parse: parseNetworkSecret },
    trustedProxies: { name: 'TRUSTED_PROXIES', parse: parseProxies },
    databaseUrl: { name: 'DATABASE_URL', parse: parsePostgresUrl },
    queueDatabaseUrl: {
      name: 'QUEUE_DATABASE_URL',
      fallback: env['DATABASE_URL'] ?? '',
      parse: parsePostgresUrl,
    },
    redisUrl: { name: 'REDIS_URL', parse: parseOptionalRedisUrl },
  });
}

function parseSecret(text: string): string {
  deriveKeys(text);
  return text;
}

function parseNetworkSecret(text: string): string {
  deriveNetworkKey(text);
  return text;
}
