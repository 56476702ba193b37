import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { ESLint } from 'eslint';

const ROOT = resolve(__dirname, '../..');
const ESLINT = resolve(ROOT, 'node_modules/eslint/bin/eslint.js');
const STORE = 'libs/persistence/src/clock/clock.store.ts';
/** Lint asks the compiler about the whole project first. */
const PATIENCE_MS = 300_000;

const PLANTED = `
import type { EntityManager } from 'typeorm';
export async function findNames(tx: EntityManager): Promise<string[]> {
  const typed = await tx.query<{ name: string }[]>('');
  const [row] = await tx.query('');
  return [typed[0]!.name, row.name];
}
export const n = Number.parseInt(JSON.parse('1'));
export const called = String(JSON.parse('1').toString());
export function read(text: string): number {
  return JSON.parse(text);
}
`;

it(
  'lint refuses every use of a value that nobody typed, such as a row',
  () => {
    const lint = [ESLINT, '--format', 'json', '--stdin', '--stdin-filename', STORE];
    const { stdout } = spawnSync(process.execPath, lint, { cwd: ROOT, input: PLANTED });
    const [result] = JSON.parse(stdout.toString()) as ESLint.LintResult[];
    const found = result!.messages.map(({ ruleId, line }) => `${line} ${ruleId}`);
    expect([...new Set(found)]).toEqual([
      '5 @typescript-eslint/no-unsafe-assignment',
      '6 @typescript-eslint/no-unsafe-return',
      '6 @typescript-eslint/no-unsafe-member-access',
      '8 @typescript-eslint/no-unsafe-argument',
      '9 @typescript-eslint/no-unsafe-call',
      '9 @typescript-eslint/no-unsafe-member-access',
      '11 @typescript-eslint/no-unsafe-return',
    ]);
  },
  PATIENCE_MS,
);
