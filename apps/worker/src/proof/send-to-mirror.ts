import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readStatement } from '@app/proof';
import { findSealFolder, type Undelivered } from '@app/persistence/proof';

const PATIENCE_MS = 10_000;

/**
 * Sends a signed statement to a mirror of the seals: a POST of JSON, or a file in a folder.
 *
 * @param address `https://…` or `file:///…`
 * @throws Error in words for the operator when it did not arrive
 */
export async function sendToMirror(
  address: string,
  { sealed, ordinal }: Undelivered,
): Promise<void> {
  const json = `${JSON.stringify(sealed)}\n`;
  const url = new URL(address);
  if (url.protocol === 'file:')
    return writeStatementFile(await findSealFolder(address), sealed.statement, json);
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': String(ordinal) },
    body: json,
    // a mirror that moved must be named anew, not followed
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`it answered ${answer.status}`);
}

/** Never over another statement: a file that differs is what the folder is there to show. */
async function writeStatementFile(folder: string, statement: string, json: string): Promise<void> {
  const { agency, ordinal, day, kind } = readStatement(statement);
  const file = join(folder, `${agency}-${String(ordinal).padStart(6, '0')}-${day}-${kind}.json`);
  try {
    await writeFile(file, json, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if ((await readFile(file, 'utf8')) !== json) {
      throw new Error(`${file} holds another statement`, { cause: error });
    }
  }
}
