import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

interface Source {
  path: string;
  text: string;
}

// the script is plain JavaScript without declarations, so that it runs without a build
const { folderCycles } = require('./folder-cycles.mjs') as {
  folderCycles(sources: readonly Source[]): string[][];
};

const ROOT = resolve(__dirname, '../..');

function productionSources(folder: string): Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.(spec|db-spec)\.tsx?$/.test(name))
    .map((name) => ({
      path: `${folder}/${name}`,
      text: readFileSync(join(ROOT, folder, name), 'utf8'),
    }));
}

const source = (path: string, imported: string): Source => ({
  path,
  text: `import '${imported}';`,
});

it('no folders of production code need each other', () => {
  const sources = ['apps', 'libs'].flatMap(productionSources);
  expect(sources.length).toBeGreaterThan(100);
  expect(folderCycles(sources)).toEqual([]);
});

describe('folders in a circle are found', () => {
  it('in an app, though no file imports itself', () => {
    const planted = [
      source('apps/admin/src/access/guard.ts', '../people/find.js'),
      source('apps/admin/src/people/list.ts', '../access/role.js'),
    ];
    expect(folderCycles(planted).map((folders) => folders.toSorted())).toEqual([
      ['apps/admin/src/access', 'apps/admin/src/people'],
    ]);
  });

  it('by way of the names of libraries', () => {
    const planted = [
      source('libs/persistence/src/codes/a.ts', '@app/persistence/tickets'),
      source('libs/persistence/src/tickets/b.ts', '@app/persistence/codes'),
    ];
    expect(folderCycles(planted)).toHaveLength(1);
  });

  it('not where a folder and one inside it share something', () => {
    const planted = [
      source('libs/statistics/src/index.ts', './rules/burst.js'),
      source('libs/statistics/src/rules/burst.ts', '../group-by.js'),
    ];
    expect(folderCycles(planted)).toEqual([]);
  });
});
