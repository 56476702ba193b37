import './resolve-sources.cjs';
import { startTestServer } from './database-server.js';

/** Jest calls this once a run, for the projects db and e2e together. */
async function startDatabaseServer(): Promise<void> {
  globalThis.endTestServer = await startTestServer();
}

declare global {
  var endTestServer: (() => Promise<void>) | undefined;
}

export { startDatabaseServer as default };
