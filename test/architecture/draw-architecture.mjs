/**
 * Draws which apps and libs import which, as found in the code, into ARCHITECTURE.md.
 *
 *   node test/architecture/draw-architecture.mjs          writes the diagram
 *   node test/architecture/draw-architecture.mjs --check  exits 1 if the file shows another one
 */
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const START = '<!-- diagram:start -->';
const END = '<!-- diagram:end -->';
const PART = /^(apps|libs)\/([^/]+)\//;

/**
 * The mermaid diagram of the apps and libs in a result of dependency-cruiser. Sorted, so that the
 * same code always gives the same text.
 *
 * @param {readonly { source: string, dependencies: readonly { resolved: string }[] }[]} modules
 */
export function diagram(modules) {
  const parts = partsOf(modules.map(({ source }) => source));
  const drawn = ['apps', 'libs'].flatMap((kind) => [
    `  subgraph ${kind}`,
    ...parts.filter((part) => part.startsWith(`${kind}/`)).map((part) => `    ${nodeOf(part)}`),
    '  end',
  ]);
  return ['```mermaid', 'flowchart TD', ...drawn, ...arrowsOf(modules), '```'].join('\n');
}

/**
 * `markdown` with `drawing` between its two markers.
 *
 * @throws if the markers are not there, once each and in order
 */
export function withDiagram(markdown, drawing) {
  const [before, rest, ...more] = markdown.split(START);
  const [, after, ...evenMore] = rest?.split(END) ?? [];
  if (after === undefined || more.length + evenMore.length > 0) {
    throw new Error(
      `ARCHITECTURE.md needs the lines ${START} and ${END}, once each, in this order.`,
    );
  }
  return `${before}${START}\n\n${drawing}\n\n${END}${after}`;
}

function arrowsOf(modules) {
  const arrows = modules.flatMap(({ source, dependencies }) =>
    partsOf(dependencies.map(({ resolved }) => resolved))
      .filter((to) => PART.test(source) && to !== partOf(source))
      .map((to) => `  ${idOf(partOf(source))} --> ${idOf(to)}`),
  );
  return [...new Set(arrows)].sort();
}

function partsOf(paths) {
  return [...new Set(paths.filter((path) => PART.test(path)).map(partOf))].sort();
}

function partOf(path) {
  const [, kind, name] = PART.exec(path);
  return `${kind}/${name}`;
}

function nodeOf(part) {
  return `${idOf(part)}["${part.slice(part.indexOf('/') + 1)}"]`;
}

/** An app and a lib may share a name, a node of mermaid may not. */
function idOf(part) {
  return part.replaceAll(/[/-]/g, '_');
}

/** Production code only: what a test uses says nothing about the product. */
async function cruiseProduction(root) {
  const { cruise } = await import('dependency-cruiser');
  const { default: extractTSConfig } =
    await import('dependency-cruiser/config-utl/extract-ts-config');
  const { default: rules } = await import('../../.dependency-cruiser.js');
  const { output } = await cruise(
    ['apps', 'libs'],
    { ...rules.options, baseDir: root, exclude: { path: '\\.(spec|db-spec)\\.tsx?$' } },
    rules.options.enhancedResolveOptions,
    { tsConfig: extractTSConfig(resolve(root, 'tsconfig.json')) },
  );
  return output.modules;
}

async function main(isCheck) {
  const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
  const file = resolve(root, 'ARCHITECTURE.md');
  const present = readFileSync(file, 'utf8');
  const wanted = withDiagram(present, diagram(await cruiseProduction(root)));
  if (wanted === present) return;
  if (!isCheck) return writeFileSync(file, wanted);
  process.stderr.write(
    'The diagram in ARCHITECTURE.md is not what the code imports. Run: node test/architecture/draw-architecture.mjs\n',
  );
  process.exitCode = 1;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main(process.argv.includes('--check')).catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
}
