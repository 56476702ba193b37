import type { MigrationInterface, QueryRunner } from 'typeorm';
import { policiesFor } from './1764000000007-rights.js';

/** Who may see what: roles limited to a subtree or to an officer's own assignments, and who looked. */
export class People1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ROLES);
    await runner.query(SIGN_IN_FUNCTIONS);
    await runner.query(LOOKS);
    await runner.query(policiesFor('looks'));
    await runner.query('GRANT SELECT, INSERT ON looks TO suara_admin');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE looks');
    await runner.query('ALTER TABLE users DROP COLUMN unit_id, DROP COLUMN officer_id');
  }
}

const ROLES = `
  ALTER TABLE users
    DROP CONSTRAINT users_role_check,
    ADD CONSTRAINT users_role_check
      CHECK (role IN ('administrator', 'planner', 'unit_head', 'officer', 'reviewer')),
    -- the unit whose subtree the person may see; NULL: the whole agency
    ADD COLUMN unit_id uuid,
    ADD COLUMN officer_id uuid,
    ADD CONSTRAINT users_unit_fk FOREIGN KEY (instansi_id, unit_id) REFERENCES units,
    ADD CONSTRAINT users_officer_fk FOREIGN KEY (instansi_id, officer_id) REFERENCES officers,
    ADD CONSTRAINT users_unit_head_check CHECK (role <> 'unit_head' OR unit_id IS NOT NULL),
    ADD CONSTRAINT users_officer_check CHECK ((role = 'officer') = (officer_id IS NOT NULL)),
    ADD CONSTRAINT users_whole_agency_check
      CHECK (role NOT IN ('administrator', 'officer', 'reviewer') OR unit_id IS NULL);
`;

const SIGN_IN_FUNCTIONS = `
  DROP FUNCTION find_session;
  CREATE FUNCTION find_session(p_token_hash bytea)
  RETURNS TABLE (id uuid, instansi_id uuid, instansi_name text, marking text, user_id uuid, username text,
    role text, unit_id uuid, officer_id uuid, last_seen_at timestamptz, expires_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = suara, pg_temp AS $$
    SELECT s.id, s.instansi_id, i.name, i.marking, s.user_id, u.username, u.role, u.unit_id, u.officer_id,
      s.last_seen_at, s.expires_at
    FROM sessions s
    JOIN users u ON u.instansi_id = s.instansi_id AND u.id = s.user_id
    JOIN instansi i ON i.id = s.instansi_id
    WHERE s.token_hash = p_token_hash AND u.deactivated_at IS NULL
  $$;
  GRANT EXECUTE ON FUNCTION find_session TO suara_admin;
`;

const LOOKS = `
  CREATE TABLE looks (
    instansi_id uuid NOT NULL CONSTRAINT looks_instansi_fk REFERENCES instansi,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    user_id uuid NOT NULL,
    what text NOT NULL CONSTRAINT looks_what_check 
      CHECK (what IN ('officer_figure', 'comments', 'profile', 'export')),
    assignment_id uuid,
    unit_id uuid,
    period text,
    looked_at timestamptz NOT NULL,
    CONSTRAINT looks_pk PRIMARY KEY (instansi_id, id),
    CONSTRAINT looks_user_fk FOREIGN KEY (instansi_id, user_id) REFERENCES users,
    CONSTRAINT looks_assignment_fk FOREIGN KEY (instansi_id, assignment_id) REFERENCES assignments,
    CONSTRAINT looks_unit_fk FOREIGN KEY (instansi_id, unit_id) REFERENCES units
  );
  CREATE INDEX looks_assignment ON looks (instansi_id, assignment_id, looked_at);
`;
