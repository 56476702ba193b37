/**
 * Three tiers that need nothing but npm:
 *   unit  *.spec      beside the file, no I/O
 *   db    *.db-spec   beside the store, a real PostgreSQL, a database cloned from the migrated template
 *   e2e   *.e2e-spec  stories over real sockets
 * CommonJS mode with everything transformed: Jest's native ESM mode fails as soon as a CommonJS
 * package requires Nest.
 */
const rootDir = require('node:path').resolve(__dirname, '..');

const base = {
  rootDir,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: [],
  transformIgnorePatterns: [],
  transform: {
    '^.+\\.(m?[jt]sx?|cjs)$': [
      '@swc/jest',
      {
        module: { type: 'commonjs' },
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            react: { runtime: 'automatic', importSource: 'preact' },
          },
        },
      },
    ],
  },
  moduleNameMapper: {
    '^fast-check$': '<rootDir>/test/support/jest/seeded-fast-check.cjs',
    '^@app/persistence/(.*)$': '<rootDir>/libs/persistence/src/$1/index.ts',
    '^@app/([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
};

const withDatabase = {
  globalSetup: '<rootDir>/test/support/database/start-database-server.ts',
  globalTeardown: '<rootDir>/test/support/database/stop-database-server.ts',
  setupFilesAfterEnv: ['<rootDir>/test/support/database/database-setup.ts'],
};

module.exports = {
  // the files share one server, where sums wait for every open transaction, also of another file's database
  maxWorkers: 1,
  // what modules leave behind adds up over hundreds of files: the worker is replaced before it has no memory left
  workerIdleMemoryLimit: '1.5GB',
  rootDir,
  // five seconds would fail on a busy machine what only waits its turn
  testTimeout: 60_000,
  projects: [
    { ...base, displayName: 'unit', testMatch: ['<rootDir>/{apps,libs,test}/**/*.spec.{ts,tsx}'] },
    {
      ...base,
      ...withDatabase,
      displayName: 'db',
      testMatch: ['<rootDir>/{apps,libs}/**/*.db-spec.ts'],
    },
    {
      ...base,
      ...withDatabase,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/e2e/**/*.e2e-spec.ts'],
    },
    {
      ...base,
      ...withDatabase,
      displayName: 'redis',
      testMatch: ['<rootDir>/test/redis/**/*.db-spec.ts'],
    },
    {
      ...base,
      ...withDatabase,
      displayName: 'show',
      testMatch: ['<rootDir>/test/shows/**/*.show.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/support/jest/show-setup.ts'],
    },
    {
      ...base,
      displayName: 'simulation',
      testMatch: ['<rootDir>/test/simulation/**/*.show.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/support/jest/show-setup.ts'],
    },
  ],
};
