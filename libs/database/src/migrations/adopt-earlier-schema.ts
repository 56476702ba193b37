import type { DataSource, MigrationInterface } from 'typeorm';
import { defineCommand, defineQuery } from '../statements/define-query.js';
import { lastOrderOf } from './schema-mark.js';
import { wasMigrated } from './was-migrated.js';

/** The last migration before the baseline; what it left is what the baseline makes. */
const LAST_BEFORE = 'OfficeNetworks1764000000023';
const EARLIER = /^(?!Baseline)\w+17640000000(0\d|1\d|2[0-3])$/;

const migrationsApplied = defineQuery<object, { name: string }>(
  new URL('./queries/list-migrations.sql', import.meta.url),
);
const recorded = defineCommand<{ order: number; name: string }>(
  new URL('./queries/record-migration.sql', import.meta.url),
);

/**
 * Writes down that a database which was installed before the baseline has what the baseline makes, so that
 * only later migrations run on it.
 *
 * @throws Error where the database was left in the middle of the migrations before the baseline
 */
export async function adoptEarlierSchema(
  owner: DataSource,
  baseline: new () => MigrationInterface,
): Promise<void> {
  const applied = await appliedMigrations(owner);
  if (applied.includes(baseline.name) || !applied.some((name) => EARLIER.test(name))) return;
  if (!applied.includes(LAST_BEFORE))
    throw new Error(
      'This database was made by an unfinished version of the product and cannot be brought up to date. ' +
        'Start on a new, empty database.',
    );
  await recorded(owner, { order: Number(lastOrderOf([baseline])), name: baseline.name });
}

async function appliedMigrations(owner: DataSource): Promise<string[]> {
  if (!(await wasMigrated(owner))) return [];
  const rows = await migrationsApplied(owner, {});
  return rows.map(({ name }) => name);
}
