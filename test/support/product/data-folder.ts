import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface DataFolder {
  path: string;
  /** Removes the folder and what the server keeps for it elsewhere. */
  remove(): Promise<void>;
}

/**
 * A fresh data folder for a server of a test's own. Its name holds a space, as a folder's may.
 * @param mode 0711 lets the server's user pass, which tests run as root need; 0700 does not
 */
export async function createDataFolder(mode = 0o711): Promise<DataFolder> {
  const path = await mkdtemp(join(tmpdir(), 'suara test-'));
  await chmod(path, mode);
  return { path, remove: () => removeDataFolder(path) };
}

async function removeDataFolder(path: string): Promise<void> {
  const server = await realpath(join(path, 'postgresql')).catch(() => path);
  await rm(server, { recursive: true, force: true });
  await rm(path, { recursive: true, force: true });
}
