import type { MigrationInterface, QueryRunner } from 'typeorm';
import { policiesFor } from './1764000000007-rights.js';
import { PREPARE_COMMANDS } from './intake-functions/prepare-commands.js';

/** Ratings from an office's own network are marked; `prepare_commands` is here because it looks them up. */
export class OfficeNetworks1764000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OFFICE_NETWORKS);
    await runner.query(policiesFor('office_networks'));
    await runner.query(PREPARE_COMMANDS);
    await runner.query('GRANT SELECT, INSERT, DELETE ON office_networks TO suara_admin');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION prepare_commands; DROP TABLE office_networks');
  }
}

const OFFICE_NETWORKS = `
  CREATE TABLE office_networks (
    instansi_id uuid NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    -- what administrators call it
    name text CONSTRAINT office_networks_name_check CHECK (char_length(name) BETWEEN 1 AND 100),
    -- a keyed hash of its address (of IPv6 the /64), under a key that the database does not know
    line_hash bytea NOT NULL
      CONSTRAINT office_networks_line_hash_check CHECK (length(line_hash) = 32),
    enrolled_by uuid NOT NULL,
    enrolled_at timestamptz NOT NULL,
    CONSTRAINT office_networks_pk PRIMARY KEY (instansi_id, id),
    CONSTRAINT office_networks_line_unique UNIQUE (instansi_id, line_hash),
    CONSTRAINT office_networks_enrolled_by_fk FOREIGN KEY (instansi_id, enrolled_by) REFERENCES users
  );
`;
