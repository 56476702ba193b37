import { randomBytes } from 'node:crypto';
import { link, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { prepareDataFolder } from './data-folder.js';
import { codeOf, ServerError } from '@app/database';

const NAMES = [
  'superuserPassword',
  'ownerPassword',
  'intakePassword',
  'workerPassword',
  'adminPassword',
  'secretKey',
] as const;

/** What has a secret of its own. Folders of an earlier time have `secretKey` only, which goes on serving all. */
const LATER_NAMES = ['proofKey', 'adminKey', 'networkKey'] as const;

/** 32 random bytes each, in base64url. */
export type Secrets = Record<(typeof NAMES)[number] | (typeof LATER_NAMES)[number], string>;

/**
 * The secrets of a data folder, kept in `secrets.json` (mode 0600); made at the first call, the
 * same ever after, also when two processes make the first call at once.
 * @throws ServerError when the folder or the file cannot be used
 */
export async function loadSecrets(dataDir: string): Promise<Secrets> {
  const file = join(await prepareDataFolder(dataDir), 'secrets.json');
  return (await findSecrets(dataDir)) ?? (await createSecrets(file, dataDir));
}

/**
 * @returns null when no secrets were ever made in this folder
 * @throws ServerError when the file is damaged or closed to this user
 */
export async function findSecrets(dataDir: string): Promise<Secrets | null> {
  const file = join(dataDir, 'secrets.json');
  try {
    return parseSecrets(await readFile(file, 'utf8'), file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    if (error instanceof ServerError) throw error;
    throw new ServerError(
      `${file} cannot be read (${codeOf(error)}): run this as the user who started Suara Loket.`,
      { cause: error },
    );
  }
}

async function createSecrets(file: string, dataDir: string): Promise<Secrets> {
  const secrets = Object.fromEntries(
    [...NAMES, ...LATER_NAMES].map((name) => [name, randomBytes(32).toString('base64url')]),
  ) as Secrets;
  await writeOnce(file, `${JSON.stringify(secrets, null, 2)}\n`);
  return (await findSecrets(dataDir)) ?? secrets;
}

/** Complete or absent, never half written; whoever comes second leaves the first one's file alone. */
async function writeOnce(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
    await link(draft, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await handle.close();
    await rm(draft, { force: true });
  }
}

function parseSecrets(text: string, file: string): Secrets {
  let secrets: Partial<Secrets> | null = null;
  try {
    secrets = JSON.parse(text) as Partial<Secrets> | null;
  } catch {
    // judged below, like a file without the expected names
  }
  if (!NAMES.every((name) => typeof secrets?.[name] === 'string' && secrets[name] !== ''))
    throw new ServerError(`${file} is damaged: put it back from a backup.`);
  const { secretKey } = secrets as Secrets;
  const earlier = Object.fromEntries(LATER_NAMES.map((name) => [name, secretKey]));
  return { ...earlier, ...secrets } as Secrets;
}
