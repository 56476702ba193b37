import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/**
 * Puts into the compiled code the file behind every `@app/…`. The compiler finds it by the paths in
 * tsconfig.json and leaves the name as it was written, which Node.js does not know.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
const LIBRARY = /^@app\//;
const targets = new Map();

for (const name of readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' }))
  if (name.endsWith('.js')) resolveIn(name.split(sep).join('/'));

/** @param file path in `dist`, which is that of its source in the repository */
function resolveIn(file) {
  const path = join(root, 'dist', file);
  const text = readFileSync(path, 'utf8');
  const { importedFiles } = ts.preProcessFile(text);
  const named = importedFiles.filter(({ fileName }) => LIBRARY.test(fileName));
  // backwards, so that the places of those before stay right; pos is that of the opening quote
  const resolved = named.reduceRight(
    (done, { fileName, pos, end }) =>
      `${done.slice(0, pos + 1)}${pathTo(fileName, file)}${done.slice(end + 1)}`,
    text,
  );
  if (resolved !== text) writeFileSync(path, resolved);
}

/** @throws Error for a name behind which no file stands */
function pathTo(library, file) {
  if (!targets.has(library)) targets.set(library, targetOf(library));
  return posix.relative(posix.dirname(file), targets.get(library));
}

function targetOf(library) {
  const from = join(root, 'apps', 'any.ts');
  const { resolvedModule } = ts.resolveModuleName(library, from, options, ts.sys);
  if (resolvedModule === undefined) throw new Error(`${library} stands for no file`);
  const source = relative(root, resolvedModule.resolvedFileName).split(sep).join('/');
  return source.replace(/\.tsx?$/, '.js');
}
