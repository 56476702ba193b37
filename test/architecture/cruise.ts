import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { ICruiseResult, IViolation } from 'dependency-cruiser';

const run = promisify(execFile);
const projectRoot = resolve(__dirname, '../..');
const cruiser = resolve(projectRoot, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const LARGEST_ANSWER = 256 * 1024 * 1024;

/**
 * Runs dependency-cruiser with the configuration in `root` over what stands there. The command, not
 * the API: the API resolves against the working directory of this process.
 */
export async function cruise(root: string = projectRoot): Promise<ICruiseResult> {
  const { stdout } = await run(
    process.execPath,
    [cruiser, '--config', '.dependency-cruiser.js', '-T', 'json', 'apps', 'libs', 'test'],
    { cwd: root, maxBuffer: LARGEST_ANSWER },
  );
  return JSON.parse(stdout) as ICruiseResult;
}

/** A violation on one line, as a failing test shows it. */
export function sentence({ rule, from, to }: IViolation): string {
  return `${rule.name}: ${from} → ${to}`;
}
