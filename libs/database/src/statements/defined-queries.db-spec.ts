import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { differences } from '../../../../test/support/database/check-query.js';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../../test/support/database/database.js';
import { StatementDescriber } from '../../../../test/support/database/describe-statement.js';
import { type DefinedQuery, findQueries } from '../../../../test/support/database/find-queries.js';
import { plantedErrors } from '../../../../test/support/database/planted-errors.js';
import { readStatement } from './define-query.js';

const ROOT = resolve(__dirname, '../../../..');
const TYPOS = ['select-list', 'where', 'insert-list', 'row-type'];
const PLANTED = TYPOS.map((name) => join(ROOT, `test/fixtures/queries/${name}.ts`));

let database: TestDatabase;
let describer: StatementDescriber;
let queries: DefinedQuery[];

beforeAll(async () => {
  database = await createTestDatabase();
  queries = findQueries([...sourcesWithQueries(), ...PLANTED], compilerOptions());
  describer = await StatementDescriber.connect(database.urls.owner);
});

afterAll(async () => {
  await describer.end();
  await database.drop();
});

it('every defined query is understood by PostgreSQL and has the types it claims', async () => {
  const found: string[] = [];
  for (const query of queries.filter(({ at }) => !isPlanted(at)))
    found.push(...(await faultsOf(query)));
  expect(queries.length).toBeGreaterThan(PLANTED.length);
  expect(found).toEqual([]);
});

it.each(TYPOS)('a typo in the %s is found', async (name) => {
  const planted = queries.filter(({ at }) => at.includes(`queries/${name}.ts`));
  expect(planted).toHaveLength(1);
  expect(await faultsOf(planted[0]!)).not.toEqual([]);
});

it('a typo in the call of a repository does not compile', () => {
  const { expected, found } = plantedErrors(
    join(ROOT, 'test/fixtures/queries/repository-calls.ts'),
    compilerOptions(),
  );
  expect(expected).toBe(4);
  expect(found).toHaveLength(expected);
  for (const message of found) expect(message).toMatch(/'naem' does not exist in type/);
});

function isPlanted(at: string): boolean {
  return at.includes('/test/fixtures/');
}

async function faultsOf(query: DefinedQuery): Promise<string[]> {
  const statement = readStatement(pathToFileURL(query.sqlFile));
  try {
    return differences(query, statement, await describer.describe(statement.sql));
  } catch (error) {
    return [`${query.at}: ${(error as Error).message}`];
  }
}

function sourcesWithQueries(): string[] {
  const folder = join(ROOT, 'libs');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts') && !/spec\.ts$/.test(file))
    .map((file) => join(folder, file))
    .filter((file) => /define(Query|Stream|Command)</.test(readFileSync(file, 'utf8')));
}

function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(
    join(ROOT, 'tsconfig.json'),
    ts.sys.readFile.bind(ts.sys),
  ) as {
    config: { compilerOptions: object };
  };
  return ts.convertCompilerOptionsFromJson(config.compilerOptions, ROOT).options;
}
