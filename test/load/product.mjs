/**
 * What the bench takes from the built product. The addresses are computed because the architecture
 * check reads this folder before anything is built.
 */
const DIST = new URL('../../dist/', import.meta.url);

function built(path) {
  return import(new URL(path, DIST).href);
}

export const { readOrganisationFolder } = await built(
  'apps/cli/src/import/read-organisation-folder.js',
);
export const { openWork } = await built('apps/worker/src/open-work.js');
export const { ClosePeriods } = await built('apps/worker/src/figures/closing/close-periods.js');
export const { MakeOwnViews } = await built('apps/worker/src/figures/own/make-own-views.js');
export const { RunFigures } = await built('apps/worker/src/figures/running/run-figures.js');
export const { Tenancy, ensureDatabase, migrate, withDataSource } = await built(
  'libs/database/src/index.js',
);
export const { readStatement } = await built('libs/database/src/statements/define-query.js');
export const { loadSecrets, startEmbeddedServer } = await built(
  'libs/embedded-postgres/src/index.js',
);
export const { migrateQueue } = await built('libs/jobs/src/index.js');
export const { CellStore, settleDays, verifyCells } = await built(
  'libs/persistence/src/cells/index.js',
);
export const { importOrganisation } = await built('libs/persistence/src/organisation/index.js');
export const { findTrend } = await built('libs/persistence/src/figures/index.js');
