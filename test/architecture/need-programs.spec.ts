import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const ROOT = resolve(__dirname, '../..');
const run = promisify(execFile);

interface Failure {
  code: number;
  stderr: string;
}

const read = (path: string): string => readFileSync(resolve(ROOT, path), 'utf8');

/** Runs what npm runs before a tier, where no program can be found. */
async function beforeTier(tier: string): Promise<Failure> {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const command = scripts[`pre${tier}`]!.replace(/^node /, `'${process.execPath}' `);
  const before = run('/bin/sh', ['-c', command], { cwd: ROOT, env: { PATH: '/nowhere' } });
  return before.then(
    () => ({ code: 0, stderr: '' }),
    (error: Failure) => error,
  );
}

describe('without the Debian packages', () => {
  const packages = read('.ci/packages.txt').trim().split('\n');

  it.each([
    ['test:redis', 'redis-server'],
    ['test:browser', 'chromium'],
    ['test:documents', 'pdftoppm'],
  ])('%s fails at once with the one line to type', async (tier, program) => {
    const { code, stderr } = await beforeTier(tier);
    expect(code).toBe(1);
    expect(stderr).toBe(
      `${program} is not installed. ` +
        `Type: sudo apt-get install -y --no-install-recommends ${packages.join(' ')}\n`,
    );
  });

  it('the list names each package once', () => {
    expect(packages).toEqual([...new Set(packages)].toSorted());
  });
});
