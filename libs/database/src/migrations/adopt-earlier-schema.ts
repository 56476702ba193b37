import type { DataSource, MigrationInterface } from 'typeorm';
import { lastOrderOf } from './schema-mark.js';

/** The last migration before the baseline; what it left is what the baseline makes. */
const LAST_BEFORE = 'OfficeNetworks1764000000023';
const EARLIER = /^(?!Baseline)\w+17640000000(0\d|1\d|2[0-3])$/;

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
  await owner.query('INSERT INTO schema_migrations (timestamp, name) VALUES ($1, $2)', [
    Number(lastOrderOf([baseline])),
    baseline.name,
  ]);
}

async function appliedMigrations(owner: DataSource): Promise<string[]> {
  const [{ exists }] = await owner.query(
    `SELECT to_regclass('suara.schema_migrations') IS NOT NULL AS exists`,
  );
  if (!exists) return [];
  const rows: { name: string }[] = await owner.query('SELECT name FROM schema_migrations');
  return rows.map(({ name }) => name);
}
