import { readFile, realpath, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import { isSignalable, runsProgram } from './process-identity.js';
import { lastLines, runCommand } from './run-command.js';
import { codeOf, ServerError } from '@app/database';
import type { ServerHome } from './server-home.js';

/** Recovery after a power cut replays the log; minutes are normal on slow disks. */
const PATIENCE_SECONDS = 600;
const START_ATTEMPTS = 6;

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  // the path of a socket is limited to 107 bytes, that of a data folder is not
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // the detail of a violated constraint holds the row, and so what a citizen wrote
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

/** A running server as its `postmaster.pid` tells. */
export interface Postmaster {
  pid: number;
  port: number;
  status: 'starting' | 'stopping' | 'ready';
}

/**
 * @returns the server that runs on a cluster, null when none does; a file left by a killed server,
 *   whose process id may belong to another program by now, is none
 * @throws ServerError when this user may not look
 */
export async function findPostmaster(data: string): Promise<Postmaster | null> {
  const postmaster = parsePostmaster(await readPidFile(data));
  if (!postmaster) return null;
  const home = dirname(await realpath(data));
  const isOurs = (path: string): boolean =>
    path.startsWith(`${home}/`) && path.endsWith('/postgres');
  return (await runsProgram(postmaster.pid, isOurs)) ? postmaster : null;
}

/** Lines of `postmaster.pid`: process, folder, start, port, socket, address, memory, status. */
export function parsePostmaster(text: string | null): Postmaster | null {
  const lines = text?.split('\n').map((line) => line.trim()) ?? [];
  const [pid, port, status] = [Number(lines[0]), Number(lines[3]), lines[7]];
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, port, status: status === 'ready' || status === 'stopping' ? status : 'starting' };
}

async function readPidFile(data: string): Promise<string | null> {
  try {
    return await readFile(join(data, 'postmaster.pid'), 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw new ServerError(
      `The database folder ${data} cannot be read (${codeOf(error)}): run this as the user who started Suara Loket.`,
      { cause: error },
    );
  }
}

/**
 * Waits while a found server recovers or shuts down.
 * @returns the server when it is ready, null when it is gone
 * @throws ServerError when it is neither after ten minutes
 */
export async function awaitPostmaster(data: string): Promise<Postmaster | null> {
  const deadline = Date.now() + PATIENCE_SECONDS * 1000;
  while (Date.now() < deadline) {
    const postmaster = await findPostmaster(data);
    if (!postmaster || postmaster.status === 'ready') return postmaster;
    await delay(100);
  }
  throw new ServerError(
    `The database server on ${data} is neither ready nor gone after ${PATIENCE_SECONDS} seconds: see server.log beside that folder.`,
  );
}

/**
 * Starts the server on 127.0.0.1 and waits until it answers.
 * @param port any free one unless told
 * @throws ServerError with the end of its log when it does not start
 */
export async function startPostmaster(
  home: ServerHome,
  binaries: Binaries,
  port?: number,
): Promise<Postmaster> {
  await removeForeignPidFile(home.data);
  let said = '';
  for (let attempt = 1; attempt <= START_ATTEMPTS; attempt++) {
    said = await tryStart(home, binaries, port ?? (await freePort()));
    const postmaster = await awaitPostmaster(home.data);
    if (postmaster) return postmaster;
    if (!isPassing(said)) break;
    await delay(100 * 2 ** attempt);
  }
  throw new ServerError(
    `The database server did not start (${lastLines(said)}): ${join(home.folder, 'server.log')} tells more.`,
  );
}

/** The port was taken since it was found free, or children of a killed server are still ending. */
function isPassing(said: string): boolean {
  return /could not bind|could not create any TCP\/IP sockets|still in use/.test(said);
}

/** @returns what the attempt wrote: pg_ctl's words, then the new lines of the server's log */
async function tryStart(home: ServerHome, { bin }: Binaries, port: number): Promise<string> {
  const log = join(home.folder, 'server.log');
  const before = (await readFile(log).catch(() => Buffer.alloc(0))).length;
  const options = Object.entries({ ...SETTINGS, port }).map(
    ([name, value]) => `-c ${name}=${value}`,
  );
  const { output } = await runCommand(
    join(bin, 'pg_ctl'),
    ['-w', '-t', String(PATIENCE_SECONDS), '-l', 'server.log', '-o', options.join(' '), 'start'],
    { ...home, env: { PGDATA: home.data } },
  );
  const logged = await readFile(log).catch(() => Buffer.alloc(0));
  return `${output}\n${logged.subarray(before).toString()}`;
}

/** PostgreSQL itself notices that a process is gone, not that its id belongs to another program or a zombie. */
async function removeForeignPidFile(data: string): Promise<void> {
  const left = parsePostmaster(await readPidFile(data));
  if (left && isSignalable(left.pid)) await rm(join(data, 'postmaster.pid'));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/**
 * Ends the server in order: open transactions are rolled back, the data are complete on disk.
 * A server that is gone already is no error.
 * @throws ServerError when it does not end
 */
export async function stopPostmaster(home: ServerHome, { bin }: Binaries): Promise<void> {
  if (!(await findPostmaster(home.data))) return;
  const { code, output } = await runCommand(
    join(bin, 'pg_ctl'),
    ['-w', '-t', String(PATIENCE_SECONDS), '-m', 'fast', 'stop'],
    { ...home, env: { PGDATA: home.data } },
  );
  if (code === 0 || !(await findPostmaster(home.data))) return;
  throw new ServerError(`The database server did not stop (${lastLines(output)}).`);
}
