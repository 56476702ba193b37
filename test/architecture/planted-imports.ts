import type { Files } from './planted-tree.js';

/** A violation of one rule, in files of its own. */
export interface Plant {
  readonly rule: string;
  readonly files: Files;
}

/** What the rules permit: none of them may fire here. */
export const permitted: Files = {
  'apps/intake/src/main.ts': "import './intake.module.js';",
  'apps/intake/src/intake.module.ts': `
    import '@nestjs/common';
    import '@app/codes';
    import '@app/persistence/ratings';
    import './submission/submit-rating.js';
    import './submission/submission.controller.js';`,
  'apps/intake/src/submission/submission.controller.ts': "import './submit-rating.js';",
  'apps/intake/src/submission/submission.controller.spec.ts':
    "import './submission.controller.js';",
  'apps/intake/src/submission/submit-rating.ts': "import '@app/jobs';",
  'apps/intake/src/submission/submit-rating.spec.ts': `
    import 'fast-check';
    import './submit-rating.js';
    import '../../../../test/support/fake-store.js';`,
  'apps/standalone/src/start.ts': "import '../../intake/src/intake.module.js';",
  'libs/codes/src/index.ts': "import './code.js';",
  'libs/codes/src/code.ts': "import 'node:crypto'; import 'qrcode'; import '@app/rating';",
  'libs/codes/src/code.spec.ts': "import 'fast-check'; import 'node:fs'; import './code.js';",
  'libs/skm/src/index.ts': "import 'luxon'; import './grade.js';",
  'libs/skm/src/grade.ts': 'export {};',
  'libs/organisation-files/src/index.ts':
    "import 'csv-parse'; import 'read-excel-file'; import '@app/codes'; import '@app/collections';",
  'libs/rating/src/index.ts': 'export {};',
  'libs/collections/src/index.ts': 'export {};',
  'libs/jobs/src/index.ts': "import 'bullmq'; import 'pg'; import '@app/skm';",
  'libs/platform/src/index.ts': "import 'node:fs'; import '@nestjs/common';",
  'libs/persistence/src/ratings/index.ts': "import './rating.store.js';",
  'libs/persistence/src/ratings/rating.store.ts': "import 'typeorm'; import '@app/skm';",
  'libs/persistence/src/tickets/index.ts': "import './ticket.store.js';",
  'libs/persistence/src/tickets/ticket.store.ts': "import '../ratings/index.js';",
  'test/support/fake-store.ts': "import '@app/persistence/ratings';",
};

/** At least one violation of every rule. */
export const plants: readonly Plant[] = [
  plant('no-circular', {
    'libs/platform/src/circle/one.ts': "import './other.js';",
    'libs/platform/src/circle/other.ts': "import './one.js';",
  }),
  plant('arrows-point-down', {
    'libs/platform/src/knows-app.ts': "import '../../../apps/intake/src/intake.module.js';",
  }),
  plant('arrows-point-down', {
    'libs/skm/src/knows-app.ts': "import '../../../apps/intake/src/intake.module.js';",
  }),
  plant('libraries-do-not-know-their-siblings', {
    'libs/jobs/src/knows-sibling.ts': "import '@app/persistence/ratings';",
  }),
  plant('pure-libraries-stay-pure', { 'libs/codes/src/reads-files.ts': "import 'node:fs';" }),
  plant('pure-libraries-stay-pure', { 'libs/codes/src/waits.ts': "import 'timers/promises';" }),
  plant('pure-libraries-stay-pure', { 'libs/skm/src/framed.ts': "import '@nestjs/common';" }),
  plant('pure-libraries-stay-pure', {
    'libs/proof/src/reads-files.ts': "import 'node:fs/promises';",
  }),
  plant('pure-libraries-stay-pure', {
    'libs/organisation-files/src/reads-files.ts': "import 'node:fs';",
  }),
  plant('pure-libraries-do-not-know-their-siblings', {
    'libs/codes/src/knows-pure-sibling.ts': "import '@app/skm';",
  }),
  plant('pure-libraries-do-not-know-their-siblings', {
    'libs/proof/src/knows-pure-sibling.ts': "import '@app/codes';",
  }),
  plant('pure-libraries-do-not-know-their-siblings', {
    'libs/skm/src/knows-library.ts': "import '@app/platform';",
  }),
  plant('lowest-libraries-know-nothing', {
    'libs/errors/src/knows-pure-sibling.ts': "import '@app/codes';",
  }),
  plant('lowest-libraries-know-nothing', {
    'libs/rating/src/knows-its-neighbour.ts': "import '@app/collections';",
  }),
  plant('files-know-codes-only', {
    'libs/organisation-files/src/knows-pure-sibling.ts': "import '@app/skm';",
  }),
  plant('apps-do-not-know-each-other', {
    'apps/admin/src/knows-intake.ts': "import '../../intake/src/intake.module.js';",
  }),
  plant('nobody-imports-main', { 'apps/intake/src/starts-server.ts': "import './main.js';" }),
  plant('nobody-imports-main', {
    'test/e2e/starts-server.e2e-spec.ts': "import '../../apps/intake/src/main.js';",
  }),
  plant('sql-lives-in-persistence', { 'apps/admin/src/asks-sql.ts': "import 'pg';" }),
  plant('sql-lives-in-persistence', { 'libs/platform/src/asks-sql.ts': "import 'typeorm';" }),
  plant('queue-lives-in-jobs', { 'apps/intake/src/enqueues.ts': "import 'bullmq';" }),
  plant('libraries-are-entered-by-their-door', {
    'apps/intake/src/climbs-in.ts': "import '../../../libs/codes/src/code.js';",
  }),
  plant('libraries-are-entered-by-their-door', {
    'test/support/climbs-in.ts': "import '../../libs/persistence/src/ratings/rating.store.js';",
  }),
  plant('libraries-are-entered-by-their-door', {
    'libs/persistence/src/ratings/climbs-in.ts': "import '../../../skm/src/grade.js';",
  }),
  plant('features-of-the-store-are-entered-by-their-door', {
    'libs/persistence/src/tickets/climbs-in.ts': "import '../ratings/rating.store.js';",
  }),
  plant('controllers-are-known-to-modules-only', {
    'apps/intake/src/receipt/asks-controller.ts':
      "import '../submission/submission.controller.js';",
  }),
  plant('production-code-does-not-import-tests', {
    'apps/intake/src/uses-fake.ts': "import '../../../test/support/fake-store.js';",
  }),
  plant('production-code-does-not-import-tests', {
    'libs/codes/src/uses-spec.ts': "import './code.spec.js';",
  }),
  plant('no-dev-dependencies-in-production', {
    'apps/intake/src/guesses.ts': "import 'fast-check';",
  }),
  plant('imports-resolve', { 'apps/intake/src/dangles.ts': "import './nowhere.js';" }),
];

function plant(rule: string, files: Files): Plant {
  return { rule, files };
}
