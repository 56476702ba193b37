/**
 * Some tests use programs of Debian packages, which .ci/packages.txt lists.
 *
 *   node .ci/need-programs.mjs chromium zbarimg   exits 1 with the line to type if one is missing
 */
import { accessSync, constants, readFileSync, realpathSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LIST = new URL('./packages.txt', import.meta.url);

/**
 * @param {string} name a program's name, or the path of one
 * @returns {string} where it is
 * @throws {Error} with the line to type when it is not installed
 */
export function findProgram(name) {
  const folders = isAbsolute(name) ? ['/'] : (process.env.PATH ?? '').split(delimiter);
  const found = folders.map((folder) => join(folder, name)).find(mayRun);
  if (found === undefined) throw new Error(`${name} is not installed. Type: ${lineToType()}`);
  return found;
}

function lineToType() {
  const packages = readFileSync(LIST, 'utf8').trim().split(/\s+/);
  return `sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}

function mayRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    process.argv.slice(2).forEach(findProgram);
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
