import pg from 'pg';
import { DataSource } from 'typeorm';
import { asQueryable } from '../server/connect.js';
import { lockConnectionFor } from '../statements/locks.js';
import { adoptEarlierSchema } from './adopt-earlier-schema.js';
import { Baseline1764000000030 } from './baseline.js';
import { readForwardMigrations } from './forward-migrations.js';
import { addInstruments, giveRights, makeConstraints, makeFunctions } from './repeatables.js';
import { markSchema } from './schema-mark.js';

/** In their order. After the baseline every change of a table is a file of `sql/migrations`. */
export const MIGRATIONS = [Baseline1764000000030, ...readForwardMigrations()];

/** Serialises migrations of several processes: the letters SUAR as an integer. */
const MIGRATION_LOCK = 0x53554152;

/**
 * Brings the product's schema up to date, as `suara_owner`. Idempotent; several
 * processes may call it at once. Returns the names of the migrations that were applied.
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const lock = new pg.Client({ connectionString: ownerUrl });
  await lock.connect();
  try {
    await lockConnectionFor(asQueryable(lock), MIGRATION_LOCK);
    return await runMigrations(ownerUrl);
  } finally {
    await lock.end();
  }
}

async function runMigrations(ownerUrl: string): Promise<string[]> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    schema: 'suara',
    migrations: MIGRATIONS,
    migrationsTableName: 'schema_migrations',
    migrationsTransactionMode: 'all',
  });
  await dataSource.initialize();
  try {
    await adoptEarlierSchema(dataSource, Baseline1764000000030);
    const applied = await dataSource.runMigrations();
    await dataSource.transaction(async (tx) => {
      await makeFunctions(tx);
      await makeConstraints(tx);
      await addInstruments(tx);
      await giveRights(tx);
      await markSchema(tx, MIGRATIONS);
    });
    return applied.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}
