import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ensureDatabase,
  importOrganisation,
  loadSecrets,
  migrate,
  migrateQueue,
  readOrganisationFolder,
  startEmbeddedServer,
  withDataSource,
} from './product.mjs';
import { withClient } from './with-client.mjs';

/** A server of the bench's own, in a temporary folder that goes with it. */
export async function startBenchServer() {
  const folder = await mkdtemp(join(tmpdir(), 'suara-bench-'));
  // as root the server runs as another user, who must be able to pass
  await chmod(folder, 0o711);
  const server = await startEmbeddedServer({ dataDir: folder, log: () => undefined });
  const secrets = await loadSecrets(folder);
  return {
    pid: server.pid,
    folder,
    secretKey: secrets.secretKey,
    createDatabase: (name) => createDatabase(server.url, name, secrets),
    stop: async () => {
      await server.stop();
      await rm(server.folder, { recursive: true, force: true });
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A migrated database with the demonstration agency. */
async function createDatabase(serverUrl, name, passwords) {
  const urls = await ensureDatabase(serverUrl, { database: name, passwords });
  await migrate(urls.owner);
  await migrateQueue(urls.owner);
  const { tables } = await readOrganisationFolder(join('apps', 'standalone', 'demo'));
  await withDataSource({ url: urls.owner, applicationName: 'suara-bench' }, (owner) =>
    importOrganisation(owner, tables, { dryRun: false }),
  );
  const superuserUrl = new URL(serverUrl);
  superuserUrl.pathname = `/${name}`;
  return { ...urls, superuser: superuserUrl.href };
}

/** Codes that a citizen may use today. */
export function readCodes(url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      'SELECT code FROM codes WHERE revoked_at IS NULL ORDER BY code',
    );
    return rows.map(({ code }) => code);
  });
}
