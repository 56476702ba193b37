import { execFileSync } from 'node:child_process';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Builds when a source is newer than the last build, so that a later start need not wait for a compiler. */
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const stamp = join(root, 'dist', '.built');
const SOURCES = ['apps', 'libs', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];

if (builtAt() < Math.max(...SOURCES.flatMap(changesOf))) {
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' });
  writeFileSync(stamp, '');
}

function builtAt() {
  return statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Times of change of a file, or of all files and folders below a folder: a removed file changes its folder. */
function changesOf(name) {
  const path = join(root, name);
  const entries = statSync(path).isDirectory() ? readdirSync(path, { recursive: true }) : [];
  return ['.', ...entries].map((entry) => statSync(join(path, entry)).mtimeMs);
}
