import { createServer } from 'node:net';
import { checkPublicUrl } from '@app/codes';
import { prepareDataFolder } from '@app/embedded-postgres';
import {
  BadSettings,
  type Environment,
  parseCount,
  parseOptionalRedisUrl,
  parsePort,
  parsePostgresUrl,
  parseProxies,
  parseText,
  readSettings,
  type Setting,
} from '@app/platform';

export interface StandaloneConfig {
  host: string;
  /** people sign in over plain http on this machine only, so a trial leaves the admin app here */
  adminHost: string;
  intakePort: number;
  adminPort: number;
  publicUrl: string;
  dataDir: string;
  databaseUrl: string | undefined;
  redisUrl: string | undefined;
  figuresEveryMinutes: number;
  /** addresses, networks or `loopback` whose X-Forwarded-* headers are believed */
  trustedProxies: string[];
}

const INTAKE_PORT = { name: 'INTAKE_PORT', fallback: '3000', parse: parsePort };
const ADMIN_PORT = { name: 'ADMIN_PORT', fallback: '3001', parse: parsePort };
const DATA_DIR = { name: 'DATA_DIR', fallback: '.data', parse: parseText };
const HOST = { name: 'HOST', fallback: '127.0.0.1', parse: parseText };

/** Where the admin app listens: where all do, unless told otherwise. */
function adminHost(env: Environment): Setting<string> {
  return { ...HOST, name: 'ADMIN_HOST', fallback: env['HOST']?.trim() || HOST.fallback };
}

/**
 * Reads the settings of the product in one process, all with defaults: HOST, INTAKE_PORT, ADMIN_PORT,
 * PUBLIC_URL (what codes hold), ADMIN_HOST (the same as HOST unless given), DATA_DIR, DATABASE_URL (replaces the embedded server), REDIS_URL,
 * FIGURES_EVERY_MINUTES, TRUSTED_PROXIES (none). Also looks whether the ports are free and the folder can be written.
 *
 * @throws BadSettings naming all faults at once
 */
export async function readStandaloneConfig(env: Environment): Promise<StandaloneConfig> {
  const faults = [
    ...(await portFaults(env, INTAKE_PORT, HOST)),
    ...(await portFaults(env, ADMIN_PORT, adminHost(env))),
    ...(await folderFaults(env)),
  ];
  try {
    const settings = readSettings<StandaloneConfig>(env, settingsFor(env));
    if (faults.length === 0) {
      return settings;
    }
  } catch (error) {
    faults.push(...(error as BadSettings).faults);
  }
  throw new BadSettings(faults);
}

function settingsFor(env: Environment): {
  [Key in keyof StandaloneConfig]: Setting<StandaloneConfig[Key]>;
} {
  const localAddress = `http://localhost:${env['INTAKE_PORT']?.trim() || INTAKE_PORT.fallback}`;
  return {
    host: HOST,
    adminHost: adminHost(env),
    intakePort: INTAKE_PORT,
    adminPort: ADMIN_PORT,
    publicUrl: { name: 'PUBLIC_URL', fallback: localAddress, parse: checkPublicUrl },
    dataDir: DATA_DIR,
    databaseUrl: {
      name: 'DATABASE_URL',
      parse: (text) => (text ? parsePostgresUrl(text) : undefined),
    },
    redisUrl: { name: 'REDIS_URL', parse: parseOptionalRedisUrl },
    figuresEveryMinutes: { name: 'FIGURES_EVERY_MINUTES', fallback: '60', parse: parseCount },
    trustedProxies: { name: 'TRUSTED_PROXIES', parse: parseProxies },
  };
}

async function folderFaults(env: Environment): Promise<string[]> {
  try {
    await prepareDataFolder(readSettings<{ dataDir: string }>(env, { dataDir: DATA_DIR }).dataDir);
    return [];
  } catch (error) {
    return [`${DATA_DIR.name}: ${(error as Error).message}`];
  }
}

/** A bad port is named by the settings themselves; here only a good one that is taken. */
async function portFaults(
  env: Environment,
  setting: Setting<number> & { name: string },
  hostSetting: Setting<string>,
): Promise<string[]> {
  let port: number;
  let host: string;
  try {
    ({ port, host } = readSettings<{ port: number; host: string }>(env, {
      port: setting,
      host: hostSetting,
    }));
  } catch {
    return [];
  }
  const reason = await whyNotListen(port, host);
  return reason === null ? [] : [`${setting.name}: ${reason}`];
}

function whyNotListen(port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve(explainListen(error, port, host)),
    );
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}

function explainListen(error: NodeJS.ErrnoException, port: number, host: string): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `port ${port} of ${host} is taken, perhaps by a Suara Loket that is running already. Stop that program or choose another port.`;
    case 'EACCES':
      return `port ${port} may not be opened by this user. Choose a port above 1023.`;
    default:
      return `cannot listen on port ${port} of ${host} (${error.code}). Set HOST to an address of this machine.`;
  }
}
