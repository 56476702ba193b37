import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * That there shall be no demonstration (any more), and what was taken out. Only the owner reads and
 * writes it; a first start looks here before it brings its demonstration.
 */
export class Demonstration1764000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE demonstration_ends (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT demonstration_ends_pk PRIMARY KEY,
        ended_at timestamptz NOT NULL DEFAULT now(),
        -- the agency that was taken out, marked CONTOH; NULL: the installation began without one
        agency_key text,
        agency_name text,
        -- what went with it
        ratings bigint NOT NULL,
        seals bigint NOT NULL,
        -- the last statement of its chain, by which one kept outside is known again
        last_statement text
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE demonstration_ends');
  }
}
