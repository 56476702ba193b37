/**
 * Prints what the rules of lint do not see of the house: how long functions and files are, how much SQL stands
 * in TypeScript, how many values nobody typed, which folders need each other, where roles are named.
 *
 *   npm run measure:house
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import ts from 'typescript';
import tseslint from 'typescript-eslint';
import { folderCycles } from './folder-cycles.mjs';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const TEST = /\.(spec|db-spec)\.tsx?$/;
const SQL =
  /^\s*(--.*\n\s*)*(WITH|SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE|ALTER|DROP|GRANT|REVOKE|LOCK TABLE|SET LOCAL|COPY|TRUNCATE)\b/;
const ROLES = new Set(['administrator', 'planner', 'unit_head', 'reviewer']);

const sources = ['apps', 'libs'].flatMap(productionFiles).map(parse);
const functions = sources.flatMap(({ source }) => lengthsOfFunctions(source));
const files = sources.map(
  ({ text }) => text.split('\n').filter((line) => line.trim() !== '').length,
);

print('production files', sources.length);
print('function lines, median · p90 · longest', quantiles(functions));
print('file lines, median · p90 · longest', quantiles(files));
print('lines of SQL in TypeScript', sum(sources.map(({ source }) => linesOfSql(source))));
print('values of implicit any', await implicitAny());
print(
  'folder cycles',
  folderCycles(sources)
    .map((cycle) => cycle.join(' ↔ '))
    .join('; ') || 0,
);
print(
  'files that name a role',
  listed(sources.filter(({ source }) => namesRole(source)).map(({ path }) => path)),
);
print(
  'defined queries',
  sum(sources.map(({ text }) => (text.match(/define(Query|Stream|Command)</g) ?? []).length)),
);

function print(what, value) {
  console.log(`${what.padEnd(42)} ${value}`);
}

function listed(paths) {
  return paths.length > 5 ? paths.length : `${paths.length} ${paths.join(' ')}`;
}

function productionFiles(folder) {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !TEST.test(name))
    .map((name) => join(folder, name));
}

function parse(path) {
  const text = readFileSync(join(ROOT, path), 'utf8');
  return { path, text, source: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
}

function each(node, see) {
  see(node);
  ts.forEachChild(node, (child) => each(child, see));
}

function lengthsOfFunctions(source) {
  const lengths = [];
  each(source, (node) => {
    if (ts.isFunctionLike(node) && node.body && ts.isBlock(node.body))
      lengths.push(linesOf(node, source));
  });
  return lengths;
}

function linesOf(node, source) {
  const lineOf = (position) => source.getLineAndCharacterOfPosition(position).line;
  return lineOf(node.end) - lineOf(node.getStart()) + 1;
}

function linesOfSql(source) {
  let lines = 0;
  each(source, (node) => {
    const isText =
      ts.isStringLiteral(node) ||
      ts.isNoSubstitutionTemplateLiteral(node) ||
      ts.isTemplateExpression(node);
    if (isText && SQL.test(node.getText(source).slice(1))) lines += linesOf(node, source);
  });
  return lines;
}

/** The name of a property that is written without quotes. */
function isKey(node) {
  return ts.isIdentifier(node) && ts.isPropertyAssignment(node.parent) && node.parent.name === node;
}

function namesRole(source) {
  let found = false;
  each(source, (node) => {
    found ||= (ts.isStringLiteral(node) || isKey(node)) && ROLES.has(node.text);
  });
  return found;
}

/** What typed lint calls unsafe: a value of type any that is used as if it had one. */
async function implicitAny() {
  const rules = ['argument', 'assignment', 'call', 'member-access', 'return'];
  const eslint = new ESLint({
    cwd: ROOT,
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: ['**/*.{ts,tsx}'],
        languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true } },
        plugins: { '@typescript-eslint': tseslint.plugin },
        rules: Object.fromEntries(
          rules.map((rule) => [`@typescript-eslint/no-unsafe-${rule}`, 'error']),
        ),
      },
    ],
  });
  const results = await eslint.lintFiles(sources.map(({ path }) => path));
  return sum(
    results.map(
      ({ messages }) => messages.filter(({ ruleId }) => ruleId?.includes('no-unsafe')).length,
    ),
  );
}

function quantiles(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return `${at(0.5)} · ${at(0.9)} · ${sorted.at(-1)}`;
}

function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}
