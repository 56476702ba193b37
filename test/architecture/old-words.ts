import type { SourceFile } from './house-style.js';

interface OldWord {
  readonly old: RegExp;
  /** What to write in its place. */
  readonly write: string;
  /** Where the word still has its old meaning. */
  readonly allowed?: RegExp;
}

/** Where comments, held ratings by the words of the database, or versions of a program are released. */
const OTHER_RELEASES = new RegExp(
  [
    'comments',
    '^apps/cli/src/demo/simulate-year\\.ts$',
    '^apps/worker/src/(jobs/jobs|background-work\\.db-spec)\\.ts$',
    '^docs/(operator|decisions/(building|exports-and-posters))\\.md$',
    '^libs/database/sql/(fragments|functions/(integrity|intake/find-receipt)|seed)',
    '^libs/database/src/(functions/case-rules|migrations/(baseline|upgrade))',
    '^libs/embedded-postgres/',
    '^libs/persistence/src/cells/settle-days\\.db-spec\\.ts$',
    '^libs/persistence/src/integrity/(queries/(decide-case|find-usual)\\.sql|(effects|ledger)\\.db-spec\\.ts)$',
    '^libs/persistence/src/ratings/receipt\\.db-spec\\.ts$',
    '^test/load/city/load-city\\.mjs$',
    '^test/shows/(demo-year/demo-citizen|mended/worker)\\.ts$',
    '^test/support/database/cases\\.ts$',
  ].join('|'),
);

/** Words that once meant two things, or that nobody else uses; docs/decisions/words.md explains them. */
const OLD_WORDS: readonly OldWord[] = [
  {
    old: /\b\w*Evidence[A-Z]?\w*/,
    write: 'DeviceTrace, JudgedRating or FigureBasis',
  },
  {
    old: /\bStanding(Rating|Range|Code)\b|\b(standingAfter|findStanding|checkStanding)\b/,
    write: 'CurrentRating, or stored for a stored row',
  },
  {
    old: /\b(Known|Resolve|resolve)Places?\b|\ba?Place\(|\b\w*ProofPlaces?\w*|\bPlaceStore\b|\bproof-place\b|\baudit place\b/,
    write: 'target for what a code points at, mirror for a mirror of the seals',
  },
  {
    old: /\b(BadCell|safeCell|readCell)\b|for empty cells|[Ll]eave the cell/,
    write: 'field; a cell is a sum of the journal',
  },
  {
    old: /\bServed(Entry|Month|Row|File|Tally|Period)?(View)?\b|\bfindServed\b|\b(beyond-s|beyondS|BeyondS)erved\b/,
    write: 'personsServed; served is a level of assurance',
  },
  {
    old: /'release' \| 'exclude'|'release', 'exclude'|'open', 'released', 'excluded'/,
    write: 'reinstate and reinstated, for a held rating that counts again',
    allowed: /^libs\/database\/sql\/|^libs\/database\/src\/functions\//,
  },
  {
    // but for a lock that somebody lets go of
    old: /(?<![.\w])(?!release[(:])\w*[Rr]eleas(es?|ed|ing)\b|\b[Rr]ilis\b/,
    write: 'figure, cut, closing or shown; reinstate for a held rating',
    allowed: OTHER_RELEASES,
  },
  { old: /\b\w*Sight\b|\bsightOf\b/, write: 'scope' },
  {
    old: /\b(record|keep\w*|find|list)Looks?\w*|\bme\/looks\b/,
    write: 'audit entry',
  },
  { old: /\bhearing(Of|Cells)\b|\bHearing\b/, write: 'coverage' },
  {
    old: /\b\w*Desk\b/,
    write: 'service, or fixture for what a test sets up',
    allowed: /^test\/simulation\//,
  },
  { old: /\bKeep[A-Z]\w+/, write: 'Manage…' },
  {
    old: /\bapi\/v1\/own\b|\b\w*Own(Account|Figures|Objections|Sessions?)\w*/,
    write: 'me and My…',
    // what only the officer sees of an open quarter
    allowed:
      /^apps\/worker\/src\/(figures|jobs|work\.module)|^libs\/persistence\/src\/figures\/|^test\/load\//,
  },
];

/** Old words in a file, one sentence each. */
export function oldWords({ path, text }: SourceFile): string[] {
  return OLD_WORDS.filter(({ allowed }) => !allowed?.test(path)).flatMap(({ old, write }) => {
    const line = text.split('\n').findIndex((one) => old.test(one));
    if (line < 0) return [];
    return [`${path}:${line + 1}: "${old.exec(text)![0]}" is an old word. Write ${write}.`];
  });
}
