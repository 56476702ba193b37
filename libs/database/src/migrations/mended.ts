import type { MigrationInterface, QueryRunner } from 'typeorm';
import { readSqlFiles } from './sql-files.js';

/** What the first users' faults needed: known origins of sign-ins, looks at clocks, ends of demonstrations. */
export class Mended1764000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // a database of before the baseline has no guard_tenant yet
    const files = ['functions/tenancy', 'migrations/031-mended.sql'].flatMap(readSqlFiles);
    for (const text of files) await runner.query(text);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: restore the backup of before.');
  }
}
