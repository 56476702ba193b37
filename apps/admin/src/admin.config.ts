import { checkPublicUrl, deriveAccessKeys, deriveNetworkKey } from '@app/codes';
import {
  type Environment,
  parseOptionalRedisUrl,
  parsePort,
  parsePostgresUrl,
  parseProxies,
  parseText,
  readSettings,
} from '@app/platform';

export interface AdminConfig {
  host: string;
  port: number;
  /** postgres://suara_admin:…@host:5432/database; may be pooled */
  databaseUrl: string;
  /** origin that printed codes hold; posters are refused while it is this machine's */
  publicUrl: string;
  /** addresses, networks or `loopback` whose X-Forwarded-* headers are believed */
  trustedProxies: string[];
  /** at least 32 random bytes; what seals second factors is derived from it */
  accessSecret: string;
  /** at least 32 random bytes, the same as the intake's: under it office networks are known */
  networkSecret: string;
}

export interface AdminSettings extends AdminConfig {
  /** role suara_admin, a direct connection for the queue */
  queueDatabaseUrl: string;
  /** with it the queue lives in Redis, without it in PostgreSQL */
  redisUrl: string | undefined;
}

/**
 * Reads the settings of the admin app: HOST (127.0.0.1), ADMIN_PORT (3001, 0 for any free port),
 * DATABASE_URL (no default), PUBLIC_URL (http://localhost:3000), TRUSTED_PROXIES (none),
 * ADMIN_KEY and NETWORK_KEY (no default), QUEUE_DATABASE_URL (the same as DATABASE_URL unless given), REDIS_URL (optional).
 *
 * @throws BadSettings naming all faults at once
 */
export function readAdminConfig(env: Environment): AdminSettings {
  return readSettings<AdminSettings>(env, {
    host: { name: 'HOST', fallback: '127.0.0.1', parse: parseText },
    port: { name: 'ADMIN_PORT', fallback: '3001', parse: parsePort },
    databaseUrl: { name: 'DATABASE_URL', parse: parsePostgresUrl },
    publicUrl: { name: 'PUBLIC_URL', fallback: 'http://localhost:3000', parse: checkPublicUrl },
    trustedProxies: { name: 'TRUSTED_PROXIES', parse: parseProxies },
    accessSecret: { name: 'ADMIN_KEY', parse: parseAccessSecret },
    networkSecret: { name: 'NETWORK_KEY', parse: parseNetworkSecret },
    queueDatabaseUrl: {
      name: 'QUEUE_DATABASE_URL',
      fallback: env['DATABASE_URL'] ?? '',
      parse: parsePostgresUrl,
    },
    redisUrl: { name: 'REDIS_URL', parse: parseOptionalRedisUrl },
  });
}

function parseAccessSecret(text: string): string {
  deriveAccessKeys(text);
  return text;
}

function parseNetworkSecret(text: string): string {
  deriveNetworkKey(text);
  return text;
}
