import type { MigrationInterface, QueryRunner } from 'typeorm';
import { policiesFor } from './1764000000007-rights.js';
import { SEE_DISPLAY } from './intake-functions/see-display.js';

const TABLES = ['displays'];

/** Where ratings of a level above open come from: counter displays, and tickets of queue machines. */
export class Assurance1764000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DISPLAYS);
    for (const table of TABLES) {
      await runner.query(policiesFor(table));
    }
    await runner.query(SEE_DISPLAY);
    await runner.query(GRANTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION see_display;
      DROP TABLE displays;
    `);
  }
}

/** Who let a display in and who shut it out stays readable: rows are never deleted. */
const DISPLAYS = `
  CREATE TABLE displays (
    instansi_id uuid NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    counter_id uuid NOT NULL,
    -- SHA-256 of the secret in the display's address
    token_hash bytea NOT NULL
      CONSTRAINT displays_token_hash_unique UNIQUE
      CONSTRAINT displays_token_hash_check CHECK (length(token_hash) = 32),
    issued_by uuid NOT NULL,
    issued_at timestamptz NOT NULL,
    revoked_by uuid,
    revoked_at timestamptz,
    last_seen_at timestamptz,
    -- its own clock minus the server's, as it last told
    clock_off_seconds integer,
    CONSTRAINT displays_pk PRIMARY KEY (instansi_id, id),
    CONSTRAINT displays_revoked_check CHECK ((revoked_by IS NULL) = (revoked_at IS NULL)),
    CONSTRAINT displays_counter_fk FOREIGN KEY (instansi_id, counter_id) REFERENCES counters,
    CONSTRAINT displays_issued_by_fk FOREIGN KEY (instansi_id, issued_by) REFERENCES users,
    CONSTRAINT displays_revoked_by_fk FOREIGN KEY (instansi_id, revoked_by) REFERENCES users
  );
`;

const GRANTS = `
  GRANT EXECUTE ON FUNCTION see_display TO suara_intake;
  GRANT INSERT, UPDATE (revoked_by, revoked_at) ON displays TO suara_admin;
  GRANT SELECT ON displays TO suara_admin;
`;
