import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { strayAtTopLevel, styleViolations, type SourceFile } from './house-style.js';

const root = resolve(__dirname, '../..');

describe('the tree', () => {
  it('keeps the house style', () => {
    const files = ['apps', 'docker', 'libs', 'test']
      .filter((folder) => existsSync(join(root, folder)))
      .flatMap(filesUnder);
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap(styleViolations)).toEqual([]);
  });

  it('holds at its top level only what the layout lists', () => {
    expect(strayAtTopLevel(readdirSync(root))).toEqual([]);
  });
});

describe('the kind of a file', () => {
  it.each([
    'apps/intake/src/main.ts',
    'apps/intake/src/rating-page/rating-page.view.tsx',
    'apps/intake/src/intake.config.ts',
    'apps/intake/src/intake.config.spec.ts',
    'libs/persistence/src/ratings/rating.store.db-spec.ts',
    'test/e2e/first-tap.e2e-spec.ts',
    'test/jest.config.cjs',
    'docker/compose.scale-out.yaml',
  ])('is on the list in %s', (path) => {
    expect(styleViolations({ path, text: '' })).toEqual([]);
  });

  it.each([
    'apps/intake/src/rating.service.ts',
    'apps/intake/src/rating.view.store.ts',
    'apps/intake/src/rating.spec.store.ts',
    'apps/intake/src/rating.Store.ts',
    'apps/intake/src/rating.interface.spec.tsx',
    'libs/database/copy.tool.mjs',
  ])('is refused in %s', (path) => {
    expect(styleViolations({ path, text: '' })).toEqual([
      expect.stringMatching(`^${path}: name it subject.ts or subject.kind.ts`),
    ]);
  });
});

describe('the name of a file or folder', () => {
  it.each([
    'libs/platform/src/database.ts',
    'libs/skm/src/shared-counter.ts',
    'libs/skm/src/commonest-reason.ts',
  ])('may be %s', (path) => {
    expect(styleViolations({ path, text: '' })).toEqual([]);
  });

  it.each([
    ['apps/intake/src/utils/time.ts', 'utils'],
    ['libs/shared/src/index.ts', 'shared'],
    ['libs/skm/src/helpers.ts', 'helpers'],
    ['libs/skm/src/date-util.ts', 'date-util'],
    ['libs/jobs/src/job-manager.ts', 'job-manager'],
    ['test/support/common.spec.ts', 'common'],
    ['docker/base/Dockerfile', 'base'],
  ])('must not be %s', (path, vague) => {
    expect(styleViolations({ path, text: '' })).toEqual([
      `${path}: "${vague}" says nothing; name it after what it does.`,
    ]);
  });
});

describe('the length of a file', () => {
  const lines = (count: number) => 'a();\n\n'.repeat(count);

  it('may be 250 lines, blank ones not counted', () => {
    expect(styleViolations({ path: 'libs/skm/src/grade.ts', text: lines(250) })).toEqual([]);
  });

  it.each([
    'libs/skm/src/grade.ts',
    'libs/skm/src/grade.spec.tsx',
    'libs/database/copy.mjs',
    'test/a.sql',
  ])('is refused beyond in %s', (path) => {
    expect(styleViolations({ path, text: lines(251) })).toEqual([
      `${path}: 251 lines that are not blank; split it, 250 is the limit.`,
    ]);
  });

  it('is free for prose and data', () => {
    expect(styleViolations({ path: 'libs/skm/README.md', text: lines(251) })).toEqual([]);
  });
});

describe('a function of the database', () => {
  const path = 'libs/database/sql/functions/intake/day-of.sql';
  const violationsOf = (prose: string, lines: number): string[] =>
    styleViolations({ path, text: `${prose}${'  SELECT 1;\n'.repeat(lines)}` });

  it.each([
    ['one sentence', '-- The local day of a moment.\n'],
    ['a paragraph', '-- The local day of a moment. For the\n-- functions that judge.\n'],
  ])('begins with %s', (_, prose) => {
    expect(violationsOf(prose, 60)).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['an empty line', '\n-- The local day of a moment.\n'],
    ['a note in brackets', '-- (see above)\n'],
    ['half a sentence', '-- before the tenant is known: by its name\n'],
    [
      'a sentence without an end',
      '-- The local day of a moment. For the\n-- functions that judge\n',
    ],
  ])('is refused where it begins with %s', (_, prose) => {
    expect(violationsOf(prose, 1)).toEqual([
      `${path}: begin with sentences that say what the function is for.`,
    ]);
  });

  it('is refused beyond 60 lines, its prose not counted', () => {
    expect(violationsOf('-- The local day of a moment.\n', 61)).toEqual([
      `${path}: 61 lines; cut the function into steps with names, 60 is the limit.`,
    ]);
  });
});

describe('the top level', () => {
  it('leaves dotfiles and what tools make alone, and names the rest', () => {
    const names = [
      '.ci',
      '.gitignore',
      'apps',
      'dist',
      'npm-debug.log',
      'README.md',
      'src',
      'notes.md',
    ];
    expect(strayAtTopLevel(names)).toEqual(['src', 'notes.md']);
  });
});

function filesUnder(folder: string): SourceFile[] {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !/(^|\/)(node_modules|dist)\//.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}
