import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SKM_2017 } from './skm-2017.js';

/** Instruments are data: a new wording, scale or weight is a new version, never an edit. */
export class Instruments1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE instruments (
        id uuid CONSTRAINT instruments_pk PRIMARY KEY,
        key text NOT NULL CONSTRAINT instruments_key_unique UNIQUE,
        name text NOT NULL,
        legal_source text NOT NULL
      );
      CREATE TABLE instrument_versions (
        id uuid CONSTRAINT instrument_versions_pk PRIMARY KEY,
        instrument_id uuid NOT NULL CONSTRAINT instrument_versions_instrument_fk REFERENCES instruments,
        version integer NOT NULL,
        valid_from date NOT NULL,
        CONSTRAINT instrument_versions_unique UNIQUE (instrument_id, version)
      );
      CREATE TABLE instrument_items (
        instrument_version_id uuid NOT NULL
          CONSTRAINT instrument_items_version_fk REFERENCES instrument_versions,
        key text NOT NULL CONSTRAINT instrument_items_key_check CHECK (key ~ '^[a-z][a-z_]{1,30}$'),
        position smallint NOT NULL,
        kind text NOT NULL CONSTRAINT instrument_items_kind_check CHECK (kind IN ('overall', 'element', 'reason')),
        concerns text NOT NULL
          CONSTRAINT instrument_items_concerns_check CHECK (concerns IN ('officer', 'unit')),
        name jsonb NOT NULL,
        question jsonb NOT NULL,
        labels jsonb NOT NULL,
        -- of a reason: after which scores it is offered, and the element it belongs to
        pole text CONSTRAINT instrument_items_pole_check CHECK (pole IN ('low', 'high')),
        element text,
        CONSTRAINT instrument_items_reason_check
          CHECK ((kind = 'reason') = (pole IS NOT NULL) AND (kind = 'reason') = (element IS NOT NULL)),
        CONSTRAINT instrument_items_pk PRIMARY KEY (instrument_version_id, key),
        CONSTRAINT instrument_items_position_unique UNIQUE (instrument_version_id, position),
        CONSTRAINT instrument_items_element_fk FOREIGN KEY (instrument_version_id, element)
          REFERENCES instrument_items
      );
      CREATE UNIQUE INDEX instrument_items_one_overall
        ON instrument_items (instrument_version_id) WHERE kind = 'overall';
    `);
    await this.seed(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE instrument_items, instrument_versions, instruments');
  }

  private async seed(runner: QueryRunner): Promise<void> {
    const { id, key, name, legalSource, versionId, validFrom, items } = SKM_2017;
    await runner.query('INSERT INTO instruments VALUES ($1, $2, $3, $4)', [
      id,
      key,
      name,
      legalSource,
    ]);
    await runner.query('INSERT INTO instrument_versions VALUES ($1, $2, 1, $3)', [
      versionId,
      id,
      validFrom,
    ]);
    for (const [position, item] of items.entries()) {
      await runner.query(
        'INSERT INTO instrument_items VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
        [
          versionId,
          item.key,
          position,
          item.kind,
          item.concerns,
          JSON.stringify(item.name),
          JSON.stringify(item.question),
          JSON.stringify(item.labels),
          item.reason?.pole,
          item.reason?.element,
        ],
      );
    }
  }
}
