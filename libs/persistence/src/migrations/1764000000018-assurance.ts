import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CURRENT_TENANT, policiesFor } from './1764000000007-rights.js';
import { SEE_DISPLAY } from './intake-functions/see-display.js';
import { TICKET_DESK } from './intake-functions/ticket-desk.js';

const TABLES = ['displays', 'ticket_keys'];

/** Where ratings of a level above open come from: counter displays, and tickets of queue machines. */
export class Assurance1764000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DISPLAYS);
    await runner.query(TICKET_KEYS);
    for (const table of TABLES) {
      await runner.query(policiesFor(table));
    }
    await runner.query(SEE_DISPLAY);
    await runner.query(TICKET_DESK);
    await runner.query(LOWERED_DAYS);
    await runner.query(GRANTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION lowered_days, call_ticket, issue_tickets, ticket_key_used, see_display;
      DROP TABLE ticket_keys, displays;
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

/** A queue machine, a receipt printer, an online service: may issue and call tickets of one unit, no more. */
const TICKET_KEYS = `
  CREATE TABLE ticket_keys (
    instansi_id uuid NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    unit_id uuid NOT NULL,
    -- what its tickets point at: the unit, with the channel
    code_id uuid NOT NULL,
    -- what administrators call the machine
    name text NOT NULL,
    key_hash bytea NOT NULL
      CONSTRAINT ticket_keys_key_hash_unique UNIQUE
      CONSTRAINT ticket_keys_key_hash_check CHECK (length(key_hash) = 32),
    issued_by uuid NOT NULL,
    issued_at timestamptz NOT NULL,
    revoked_by uuid,
    revoked_at timestamptz,
    last_used_at timestamptz,
    CONSTRAINT ticket_keys_pk PRIMARY KEY (instansi_id, id),
    CONSTRAINT ticket_keys_revoked_check CHECK ((revoked_by IS NULL) = (revoked_at IS NULL)),
    CONSTRAINT ticket_keys_unit_fk FOREIGN KEY (instansi_id, unit_id) REFERENCES units,
    CONSTRAINT ticket_keys_code_fk FOREIGN KEY (instansi_id, code_id) REFERENCES codes,
    CONSTRAINT ticket_keys_issued_by_fk FOREIGN KEY (instansi_id, issued_by) REFERENCES users,
    CONSTRAINT ticket_keys_revoked_by_fk FOREIGN KEY (instansi_id, revoked_by) REFERENCES users
  );
`;

/** Counts only, and the tenant is the transaction's, as in counter_activity. */
const LOWERED_DAYS = `
  CREATE FUNCTION lowered_days(p_unit_ids uuid[], p_since date)
  RETURNS TABLE (counter_id uuid, day date, n integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = suara, pg_temp AS $$
    SELECT r.counter_id, r.local_day, count(*)::integer
    FROM ratings r
    WHERE r.instansi_id = ${CURRENT_TENANT} AND r.unit_id = ANY(p_unit_ids) AND r.local_day >= p_since
      AND r.lowered_by IS NOT NULL AND r.counter_id IS NOT NULL
    GROUP BY 1, 2
  $$;
`;

const GRANTS = `
  GRANT EXECUTE ON FUNCTION see_display, issue_tickets, call_ticket TO suara_intake;
  GRANT EXECUTE ON FUNCTION lowered_days TO suara_admin;
  GRANT SELECT, INSERT, UPDATE (revoked_by, revoked_at) ON ticket_keys TO suara_admin;
  GRANT INSERT, UPDATE (revoked_by, revoked_at) ON displays TO suara_admin;
  GRANT SELECT ON displays TO suara_admin;
`;
