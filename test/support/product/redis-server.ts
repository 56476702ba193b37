import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from './debian-programs.js';

/** A Redis server of one's own, in a folder that goes with it. */
export interface RedisServer {
  url: string;
  /** kill -9, and a new one at the same address, which has forgotten everything. */
  killAndRestart(): Promise<void>;
  stop(): Promise<void>;
}

/** @throws when redis-server is not installed, with the line to type */
export async function startRedisServer(): Promise<RedisServer> {
  const program = findProgram('redis-server');
  const folder = await mkdtemp(join(tmpdir(), 'suara-redis-'));
  const port = await freePort();
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', ''];
  let child: ChildProcess;
  const start = (): Promise<void> => {
    child = spawn(program, options, { stdio: ['ignore', 'pipe', 'inherit'] });
    return untilReady(child);
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.removeAllListeners('exit');
    child.kill(signal);
    await once(child, 'exit');
  };
  try {
    await start();
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    killAndRestart: () => end('SIGKILL').then(start),
    stop: async () => {
      await end('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.on('error', reject);
    child.on('exit', () => reject(new Error(`redis-server did not start:\n${printed}`)));
    child.stdout!.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes('Ready to accept connections')) resolve();
    });
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
