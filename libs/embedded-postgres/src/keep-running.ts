import { setTimeout as delay } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import { findPostmaster, startPostmaster } from './postmaster.js';
import type { ServerHome } from './server-home.js';

const LOOK_MS = 500;

export interface Watch {
  /** Resolves when the watch neither looks nor starts anything any more. */
  end(): Promise<void>;
}

/**
 * Starts the server again, on its old port, when it is gone although nobody stopped it: killed by the
 * system for want of memory, say. Whoever is connected reconnects.
 *
 * @param log one sentence for the operator at a time
 */
export function keepRunning(
  home: ServerHome,
  binaries: Binaries,
  port: number,
  log: (sentence: string) => void,
): Watch {
  const ending = new AbortController();
  const look = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      if (!(await findPostmaster(home.data))) {
        log('The database server is gone; it is started again.');
        await startPostmaster(home, binaries, port);
      }
      await delay(LOOK_MS, undefined, { signal: ending.signal, ref: false }).catch(() => undefined);
    }
  };
  const looking = look().catch((error: Error) => log(error.message));
  return {
    end: () => {
      ending.abort();
      return looking;
    },
  };
}
