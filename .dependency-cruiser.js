/** Architecture rules. Every rule says why it exists; test/architecture plants a violation for each. */
const LOWEST = '^libs/(errors|rating|collections|value-lists)/';
const PURE =
  '^libs/(errors|rating|collections|value-lists|figures|figure-texts|skm|statistics|codes|proof|redaction|organisation-files)/';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'A cycle means that two ideas cannot be read, tested or replaced apart.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'arrows-point-down',
      comment:
        'A library must not know the product that uses it: apps wire libraries, never the reverse.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'libraries-do-not-know-their-siblings',
      comment:
        'Persistence, jobs and platform meet in an app only; they may use the pure libraries below them, and whatever speaks to the database goes through libs/database.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/', pathNot: PURE },
      to: { path: '^libs/', pathNot: ['^libs/$1/', '^libs/database/', PURE] },
    },
    {
      name: 'pure-libraries-stay-pure',
      comment:
        'The index, the statistics, the codes, the proofs, the redaction and the reading of files must be reproducible from their arguments: no I/O, no framework. csv-parse and read-excel-file are handed bytes and open nothing.',
      severity: 'error',
      from: { path: PURE, pathNot: '\\.spec\\.ts$' },
      to: {
        dependencyTypesNot: ['local'],
        pathNot: [
          '^node_modules/(luxon|jstat|qrcode|csv-parse|read-excel-file|@types)/',
          '^crypto$',
        ],
      },
    },
    {
      name: 'pure-libraries-do-not-know-their-siblings',
      comment:
        'A pure library is read alone but for the three small ones below all of them; what else two of them share belongs to their caller.',
      severity: 'error',
      from: { path: PURE, pathNot: ['^libs/organisation-files/', LOWEST] },
      to: { path: '^libs/', pathNot: ['^libs/$1/', LOWEST] },
    },
    {
      name: 'lowest-libraries-know-nothing',
      comment:
        'Errors, what holds of a rating, and lists stand below everything: nothing is below them.',
      severity: 'error',
      from: { path: LOWEST },
      to: { path: '^libs/', pathNot: '^libs/$1/' },
    },
    {
      name: 'files-know-codes-only',
      comment:
        'The files of an organisation hold codes, whose check sign libs/codes knows; they need no other library but the errors and lists.',
      severity: 'error',
      from: { path: '^libs/organisation-files/' },
      to: { path: '^libs/', pathNot: '^libs/(organisation-files|codes|errors|collections)/' },
    },
    {
      name: 'apps-do-not-know-each-other',
      comment:
        'Each app deploys alone; only standalone composes them in one process, and the command line does by hand what they do.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: '^apps/(standalone|cli)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'nobody-imports-main',
      comment: 'main.ts listens; importing it would start a server.',
      severity: 'error',
      from: {},
      to: { path: '^apps/[^/]+/src/main\\.ts$' },
    },
    {
      name: 'sql-lives-in-persistence',
      comment:
        'One library speaks to the database, so that tenancy and locking are reviewed in one place.',
      severity: 'error',
      from: {
        path: '^(apps|libs)/',
        pathNot: ['^libs/(persistence|database|embedded-postgres|jobs)/'],
      },
      to: { path: '^node_modules/(typeorm|pg|@nestjs/typeorm)/' },
    },
    {
      name: 'queue-lives-in-jobs',
      comment:
        'Hints are the only use of the queue, and their names one list, so that a hint nobody hears is found at the start.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '^libs/jobs/' },
      to: { path: '^node_modules/(bullmq|ioredis|@nestjs/bullmq)/' },
    },
    {
      name: 'libraries-are-entered-by-their-door',
      comment: 'Only what index.ts names is public; the rest may change without asking.',
      severity: 'error',
      from: { path: '^(apps|test|libs/[^/]+)/' },
      to: {
        path: '^libs/[^/]+/src/',
        pathNot: ['^$1/', '^libs/[^/]+/src/(index|[^/]+/index)\\.ts$'],
      },
    },
    {
      name: 'features-of-the-store-are-entered-by-their-door',
      comment:
        'What a feature names in its index.ts is public; its statements and rows may change without asking.',
      severity: 'error',
      from: { path: '^libs/persistence/src/([^/]+)/' },
      to: {
        path: '^libs/persistence/src/',
        pathNot: ['^libs/persistence/src/$1/', '^libs/persistence/src/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'controllers-are-known-to-modules-only',
      comment:
        'A feature of an app shares use cases, views and guards with its neighbours; who answers at an address is its own affair, and a module puts it there.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '\\.(module|spec|db-spec)\\.tsx?$' },
      to: { path: '\\.(controller\\.ts|page\\.tsx)$' },
    },
    {
      name: 'production-code-does-not-import-tests',
      comment: 'Fakes and builders must never reach a citizen.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '\\.(spec|db-spec)\\.tsx?$' },
      to: { path: ['^test/', '\\.(spec|db-spec)\\.tsx?$'] },
    },
    {
      name: 'no-dev-dependencies-in-production',
      comment: 'What runs for citizens is installed with --omit=dev; what builds it (.mjs) is not.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['\\.(spec|db-spec)\\.tsx?$', '\\.mjs$'] },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'imports-resolve',
      comment: 'A path that does not resolve fails at start-up, in front of citizens.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
