import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Binaries } from './binaries.js';
import { ServerError } from '@app/database';
import type { KeeperOrder } from './server-keeper.js';
import type { ServerHome } from './server-home.js';

/** A process of the server's user that restarts the server and, when told, stops it. */
export interface Keeper {
  /** @throws ServerError when the server was not stopped */
  stop(): Promise<void>;
}

/**
 * Starts the keeper of a server that runs as a user of its own; root only.
 *
 * @param log one sentence for the operator at a time
 */
export async function startKeeper(
  { user, ...home }: ServerHome,
  binaries: Binaries,
  port: number,
  log: (sentence: string) => void,
): Promise<Keeper> {
  const keeper = fork(fileURLToPath(new URL('./server-keeper.js', import.meta.url)), [], {
    ...(user && { uid: user.uid, gid: user.gid }),
    cwd: home.folder,
    env: { PATH: process.env['PATH'] },
    detached: true,
    stdio: 'ignore',
  });
  await once(keeper, 'spawn');
  let last = '';
  keeper.on('message', (sentence: string) => {
    last = sentence;
    log(sentence);
  });
  give(keeper, { order: 'keep', home, binaries, port });
  return { stop: () => stop(keeper, () => last) };
}

function give(keeper: ChildProcess, order: KeeperOrder): void {
  keeper.send(order);
}

async function stop(keeper: ChildProcess, lastWords: () => string): Promise<void> {
  if (keeper.exitCode === null && keeper.signalCode === null) {
    const ended = once(keeper, 'exit');
    give(keeper, { order: 'stop' });
    await ended;
  }
  if (keeper.exitCode === 0) return;
  throw new ServerError(
    `The database server was not stopped (${lastWords() || 'its keeper is gone'}); the next start uses it.`,
  );
}
