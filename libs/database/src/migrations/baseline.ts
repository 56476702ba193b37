import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { defineQuery } from '../statements/define-query.js';
import { makeFunctions } from './repeatables.js';
import { readSqlFiles } from './sql-files.js';
import { SQL_FOLDER } from '../statements/vocabulary.js';

const instrumentAdded = defineQuery<{ instrument: string }, { added: string }>(
  new URL('./queries/seed-instrument.sql', import.meta.url),
);

/**
 * The whole schema as it was when the first version was released. Its files are frozen: every later change
 * is a migration of its own.
 */
export class Baseline1764000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const text of readSqlFiles('schema')) await runner.query(text);
    await makeFunctions(runner);
    for (const text of readSqlFiles('seed')) await runner.query(text);
    await instrumentAdded(runner, {
      instrument: readFileSync(join(SQL_FOLDER, 'seed', 'skm-2017.json'), 'utf8'),
    });
  }

  async down(): Promise<void> {
    throw new Error('The schema has no earlier state: drop the database instead.');
  }
}
