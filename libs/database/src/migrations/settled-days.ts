import type { MigrationInterface, QueryRunner } from 'typeorm';
import { readSqlFiles } from './sql-files.js';

/** Days that are settled for figures, and cells that know what came after that. */
export class SettledDays1764000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const text of readSqlFiles('migrations/032-settled-days.sql')) await runner.query(text);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: restore the backup of before.');
  }
}
