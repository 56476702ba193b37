import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeFunctions } from './repeatables.js';
import { readSqlFiles } from './sql-files.js';

/**
 * The whole schema as it was when the first version was released. Its files are frozen: every later change
 * is a migration of its own.
 */
export class Baseline1764000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const text of readSqlFiles('schema')) await runner.query(text);
    await makeFunctions(runner);
    for (const text of readSqlFiles('seed')) await runner.query(text);
  }

  async down(): Promise<void> {
    throw new Error('The schema has no earlier state: drop the database instead.');
  }
}
