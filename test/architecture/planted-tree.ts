import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** Path in the tree → its text. */
export type Files = Readonly<Record<string, string>>;

const projectRoot = resolve(__dirname, '../..');
const dependencies = [
  '@nestjs/common',
  'bullmq',
  'csv-parse',
  'luxon',
  'pg',
  'qrcode',
  'read-excel-file',
  'typeorm',
];
const devDependencies = ['fast-check'];

/** Writes a small monorepo with this project's rules, empty packages and `files`; returns its root. */
export function plantTree(files: Files): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'suara-architecture-')));
  for (const name of ['.dependency-cruiser.js', 'tsconfig.json']) {
    copyFileSync(join(projectRoot, name), join(root, name));
  }
  write(root, { 'package.json': manifest(), ...packages(), ...files });
  return root;
}

function manifest(): string {
  const any = (names: string[]) => Object.fromEntries(names.map((name) => [name, '*']));
  return JSON.stringify({
    type: 'module',
    dependencies: any(dependencies),
    devDependencies: any(devDependencies),
  });
}

function packages(): Files {
  const names = [...dependencies, ...devDependencies];
  return Object.fromEntries(
    names.flatMap((name) => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' })],
      [`node_modules/${name}/index.js`, ''],
    ]),
  );
}

function write(root: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    const target = join(root, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}
