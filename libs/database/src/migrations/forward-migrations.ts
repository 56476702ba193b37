import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SQL_FOLDER } from '../statements/vocabulary.js';
import { readSqlFiles } from './sql-files.js';

const FOLDER = 'migrations';
/** Number, of three digits, and name of a migration. */
const FILE = /^(\d{3})-([a-z-]+)\.sql$/;

/**
 * Every change of a table since the baseline, in their order: one for each file of `sql/migrations`, which is
 * all that there is to write. `031-mended.sql` is recorded as `Mended1764000000031`.
 *
 * @throws Error for a file that is not named so
 */
export function readForwardMigrations(): (new () => MigrationInterface)[] {
  return readdirSync(join(SQL_FOLDER, FOLDER)).toSorted().map(migrationOf);
}

function migrationOf(file: string): new () => MigrationInterface {
  const migration = class implements MigrationInterface {
    async up(runner: QueryRunner): Promise<void> {
      // a database of before the baseline has no guard_tenant yet
      const texts = ['functions/tenancy', join(FOLDER, file)].flatMap((name) => readSqlFiles(name));
      for (const text of texts) await runner.query(text);
    }

    async down(): Promise<void> {
      throw new Error('There is no way back: restore the backup of before.');
    }
  };
  // the name of the class is what is recorded
  return Object.defineProperty(migration, 'name', { value: nameOf(file) });
}

/** The name of a migration as it is recorded: its words together, then its number as the end of a time. */
export function nameOf(file: string): string {
  const [, order, words] = FILE.exec(file) ?? [];
  if (order === undefined || words === undefined)
    throw new Error(`a migration is named like 031-mended.sql, not ${file}`);
  const name = words.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return `${name}1764000000${order}`;
}
