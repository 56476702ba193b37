import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { oldWords } from './old-words.js';

const root = resolve(__dirname, '../..');
const READ = /\.(tsx?|mjs|sql|md)$/;
/** Frozen names of the database, and what must name the words to speak of them. */
const NOT_READ =
  /^libs\/database\/sql\/(schema|migrations|snapshot)|^test\/architecture\/old-words|^docs\/decisions\/words\.md$/;

const filesUnder = (folder: string): { path: string; text: string }[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) =>
      relative(root, join(root, folder, name))
        .split(sep)
        .join('/'),
    )
    .filter((path) => READ.test(path) && !NOT_READ.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

it('no old word came back', () => {
  const files = ['apps', 'docs', 'libs', 'test'].flatMap(filesUnder);
  expect(files.length).toBeGreaterThan(500);
  expect(files.flatMap(oldWords)).toEqual([]);
});

describe('an old word is found', () => {
  it.each([
    'export interface Evidence {',
    'function tell(evidence: EvidenceTally) {',
    'const rating: StandingRating = read();',
    'const place = await this.resolvePlace.execute(text);',
    'await addProofPlace(owner, key, url);',
    "throw new BadCell('holds nothing');",
    "'Leave the cell empty.'",
    'const served = await findServed(tx);',
    'const rows: ServedEntry[] = [];',
    "@Get('beyond-served')",
    "action!: 'release' | 'exclude';",
    'private readonly maker: MakeReleases,',
    "await runCli(['release'], env);",
    'const found = await findReleases(tx, period);',
    '/** Figures that were released since. */',
    "reason: 'release.too-few',",
    "title: 'Sudah dihitung, menunggu rilis',",
    'await requireSight(tx, viewer);',
    'await recordLook(tx, viewer, look);',
    "get('me/looks')",
    'hearingOf(figure, period);',
    'class PostgresTicketDesk {',
    'class KeepAccounts {',
    "@Controller('api/v1/own/objections')",
    'class OwnFiguresModule {}',
  ])('in %s', (line) => {
    const [found] = oldWords({ path: 'apps/admin/src/planted.ts', text: `// one\n${line}\n` });
    expect(found).toMatch(/^apps\/admin\/src\/planted\.ts:2: ".+" is an old word\. Write .+\.$/);
  });
});

it('has its old meaning in the functions of the database', () => {
  const text = "IF p_action NOT IN ('release', 'exclude') THEN";
  expect(oldWords({ path: 'libs/database/sql/functions/integrity/decide-case.sql', text })).toEqual(
    [],
  );
});

it('lets go of a lock, and releases comments', () => {
  const path = 'apps/admin/src/planted.ts';
  expect(oldWords({ path, text: 'await lock.release();' })).toEqual([]);
  const text = '/** Comments that were released together. */';
  expect(oldWords({ path: 'libs/persistence/src/comments/read-comments.ts', text })).toEqual([]);
});
