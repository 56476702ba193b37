import { createServer, type AddressInfo, type Server } from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BadSettings } from '@app/platform';
import { readStandaloneConfig } from './standalone.config.js';

let folder: string;
let taken: Server;
let takenPort: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'suara-spec-'));
  taken = createServer();
  await new Promise<void>((listening) => taken.listen(0, '127.0.0.1', listening));
  takenPort = (taken.address() as AddressInfo).port;
});

afterAll(async () => {
  await new Promise((closed) => taken.close(closed));
  await rm(folder, { recursive: true, force: true });
});

const free = { INTAKE_PORT: '0', ADMIN_PORT: '0' };

async function faultsOf(env: Record<string, string>): Promise<readonly string[]> {
  const error = await readStandaloneConfig(env).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(BadSettings);
  return (error as BadSettings).faults;
}

it('needs nothing: everything has a default', async () => {
  const config = await readStandaloneConfig({ ...free, DATA_DIR: folder });
  expect(config).toEqual({
    host: '127.0.0.1',
    adminHost: '127.0.0.1',
    intakePort: 0,
    adminPort: 0,
    publicUrl: 'http://localhost:0',
    dataDir: folder,
    databaseUrl: undefined,
    redisUrl: undefined,
    figuresEveryMinutes: 60,
    trustedProxies: [],
  });
});

it('names taken ports, an unusable folder and bad settings all at once, one sentence each', async () => {
  const file = join(folder, 'a-file');
  await writeFile(file, '');
  const faults = await faultsOf({
    INTAKE_PORT: String(takenPort),
    ADMIN_PORT: 'many',
    DATA_DIR: join(file, 'data'),
    PUBLIC_URL: 'suara',
    DATABASE_URL: 'mysql://u:geheim@h/d',
    REDIS_URL: 'localhost',
    FIGURES_EVERY_MINUTES: '0',
    TRUSTED_PROXIES: 'caddy',
  });
  const named = faults.map((fault) => fault.slice(0, fault.indexOf(':')));
  expect(named.toSorted()).toEqual([
    'ADMIN_PORT',
    'DATABASE_URL',
    'DATA_DIR',
    'FIGURES_EVERY_MINUTES',
    'INTAKE_PORT',
    'PUBLIC_URL',
    'REDIS_URL',
    'TRUSTED_PROXIES',
  ]);
  expect(faults.join()).toContain(`port ${takenPort} of 127.0.0.1 is taken`);
  expect(faults.join()).not.toContain('geheim');
});
