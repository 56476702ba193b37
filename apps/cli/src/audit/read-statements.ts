import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readStatement, type SealedStatement } from '@app/proof';
import { CommandInputError } from '../command-input-error.js';

/**
 * Statements kept outside: a file of JSON that holds one or a list of them, or a folder of such files.
 *
 * @throws CommandInputError when there is none, or something else stands in a file
 */
export async function readStatements(path: string): Promise<SealedStatement[]> {
  const statements: SealedStatement[] = [];
  for (const file of await filesOf(path)) statements.push(...(await readFileOf(file)));
  if (statements.length === 0) throw new CommandInputError(`${path} holds no statement.`);
  return statements;
}

async function filesOf(path: string): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const names = (await readdir(path)).filter((name) => name.endsWith('.json'));
    return names.sort().map((name) => join(path, name));
  } catch (error) {
    throw new CommandInputError(`${path} cannot be read: ${(error as Error).message}`);
  }
}

async function readFileOf(file: string): Promise<SealedStatement[]> {
  const found: unknown[] = [parse(await readFile(file, 'utf8'))].flat();
  if (found.every(isStatement)) return found;
  throw new CommandInputError(
    `${file} is no statement: it needs statement, signature and publicKey, as /bukti/…/DAY.json gives them.`,
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isStatement(value: unknown): value is SealedStatement {
  const { statement, signature, publicKey } = (value ?? {}) as Record<string, unknown>;
  if (typeof statement !== 'string' || typeof signature !== 'string') return false;
  return typeof publicKey === 'string' && canBeRead(statement);
}

function canBeRead(statement: string): boolean {
  try {
    readStatement(statement);
    return true;
  } catch {
    return false;
  }
}
