import type { Binaries } from './binaries.js';
import { keepRunning } from './keep-running.js';
import { stopPostmaster } from './postmaster.js';
import type { ServerHome } from './server-home.js';

/** What the product says to the process that keeps its server. */
export type KeeperOrder =
  | { order: 'keep'; home: Omit<ServerHome, 'user'>; binaries: Binaries; port: number }
  | { order: 'stop' };

/**
 * Runs as the server's user, beside a product that was started as root and has given that up: it could
 * neither start the server again nor stop it. Ends with its order to stop; when the product dies, it ends
 * too and leaves the server to the next start.
 */
process.once('message', ({ home, binaries, port }: KeeperOrder & { order: 'keep' }) => {
  const ownHome = { ...home, user: null };
  const watch = keepRunning(ownHome, binaries, port, (sentence) => process.send?.(sentence));
  process.once('message', () => {
    watch
      .end()
      .then(() => stopPostmaster(ownHome, binaries))
      .then(() => process.exit(0))
      .catch((error: Error) => process.send?.(error.message, () => process.exit(1)));
  });
});
// a terminal and a supervisor signal everybody at once; the product decides
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
process.once('disconnect', () => process.exit());
