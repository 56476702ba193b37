import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { processBirth } from './process-identity.js';
import { codeOf, ServerError } from '@app/database';

export interface OwnerLock {
  release(): Promise<void>;
}

interface Owner {
  pid: number;
  birth: string | null;
}

/**
 * One running product owns a data folder. The lock is a file that names the owner's process; what
 * a killed process left behind is taken over.
 * @throws ServerError when another living process owns the folder
 */
export async function takeOwnership(dataDir: string): Promise<OwnerLock> {
  const file = join(dataDir, 'owner.pid');
  const draft = `${file}.${process.pid}`;
  const owner: Owner = { pid: process.pid, birth: await processBirth(process.pid) };
  await writeFile(draft, JSON.stringify(owner));
  try {
    while (!(await isLinked(draft, file))) await removeStale(file, draft, dataDir);
  } finally {
    await rm(draft, { force: true });
  }
  return { release: () => rm(file, { force: true }) };
}

/** A link appears complete and at one place only, unlike a file that is opened and then written. */
async function isLinked(draft: string, file: string): Promise<boolean> {
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

async function removeStale(file: string, draft: string, dataDir: string): Promise<void> {
  const judged = await readFile(file, 'utf8').catch(() => null);
  if (judged === null) return;
  await refuseLivingOwner(judged, dataDir);
  const aside = `${draft}.stale`;
  await rename(file, aside).catch(() => undefined);
  // another starter may have replaced the stale lock since it was judged: give it back
  const moved = await readFile(aside, 'utf8').catch(() => null);
  if (moved !== null && moved !== judged) await isLinked(aside, file);
  await rm(aside, { force: true });
}

async function refuseLivingOwner(text: string, dataDir: string): Promise<void> {
  const owner = parseOwner(text);
  if (!owner) return;
  const birth = await processBirth(owner.pid);
  if (birth === null || birth !== owner.birth) return;
  throw new ServerError(
    `Suara Loket already runs on ${dataDir} (process ${owner.pid}): stop that one first, or set DATA_DIR to another folder.`,
  );
}

function parseOwner(text: string): Owner | null {
  try {
    return JSON.parse(text) as Owner;
  } catch {
    return null;
  }
}
