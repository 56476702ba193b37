import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { migrateQueue } from '@app/jobs';
import { migrate, ensureDatabase } from '@app/database';
import { loadSecrets, startEmbeddedServer } from '@app/embedded-postgres';
import { TEMPLATE, TEST_SERVER, type TestServer } from './test-server.js';

/**
 * Starts the server of a test run, or uses the one of SUARA_TEST_DATABASE_URL (a superuser's
 * address), and makes the template.
 * @returns what ends and removes all of it
 */
export async function startTestServer(): Promise<() => Promise<void>> {
  const folder = await temporaryFolder();
  const endings: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })];
  const end = async (): Promise<void> => {
    const failures: unknown[] = [];
    for (const ending of endings.reverse())
      await ending().catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw new AggregateError(failures, 'The test database server stays.');
  };
  try {
    const superuserUrl = process.env.SUARA_TEST_DATABASE_URL ?? (await embedded(folder, endings));
    await makeTemplate({ superuserUrl, passwords: await loadSecrets(folder) });
    endings.push(() => dropTemplate(superuserUrl));
    return end;
  } catch (error) {
    await end();
    throw error;
  }
}

/** Open to all for passing through: as root the server runs as another user. */
async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'suara-test-'));
  await chmod(folder, 0o711);
  return folder;
}

async function embedded(folder: string, endings: (() => Promise<unknown>)[]): Promise<string> {
  const server = await startEmbeddedServer({ dataDir: folder, log: () => undefined });
  const dismissGuard = await guard(server.pid, [server.folder, folder]);
  endings.push(
    dismissGuard,
    () => rm(server.folder, { recursive: true, force: true }),
    server.stop,
  );
  return server.url;
}

/**
 * Ends the server and removes the folders when this process is killed before it could: a shell that
 * waits for the end of a pipe only this process holds.
 * @returns what ends the guard without harm
 */
async function guard(pid: number, folders: string[]): Promise<() => Promise<unknown>> {
  const script = 'read -r word; [ "$word" = done ] && exit; kill -QUIT "$0"; sleep 1; rm -rf "$@"';
  const shell = spawn('/bin/sh', ['-c', script, String(pid), ...folders], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  await once(shell, 'spawn');
  shell.unref();
  return () => {
    // without it nothing may be left that keeps this process waiting
    shell.ref();
    shell.stdin.end('done\n');
    return once(shell, 'exit');
  };
}

async function makeTemplate(server: TestServer): Promise<void> {
  await dropTemplate(server.superuserUrl);
  const urls = await ensureDatabase(server.superuserUrl, {
    database: TEMPLATE,
    passwords: server.passwords,
  });
  await migrate(urls.owner);
  await migrateQueue(urls.owner);
  process.env[TEST_SERVER] = JSON.stringify(server);
}

async function dropTemplate(superuserUrl: string): Promise<void> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query(`DROP DATABASE IF EXISTS ${TEMPLATE} WITH (FORCE)`);
  } finally {
    await client.end();
  }
}
