import type { DataSource } from 'typeorm';
import { MIGRATIONS } from './migrate.js';
import { lastOrderOf, readSchemaMark } from './schema-mark.js';

/**
 * Why an app cannot serve on this database, whatever its role: `database.unreachable`,
 * `database.not-migrated` (run `migrate` of this version), or null when it can. A database that is
 * newer than the app is fine: the app is about to be replaced.
 */
export async function findObstacle(dataSource: DataSource): Promise<string | null> {
  try {
    const mark = (await readSchemaMark(dataSource)) ?? '';
    return mark >= lastOrderOf(MIGRATIONS) ? null : 'database.not-migrated';
  } catch {
    return 'database.unreachable';
  }
}
