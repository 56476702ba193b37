import type { MigrationInterface, QueryRunner } from 'typeorm';
import { policiesFor } from './1764000000007-rights.js';

const TENANT_TABLES = ['invitations', 'recovery_codes', 'administrator_actions'];

/** Invitations, second factors, throttled signing in, and what administrators do. */
export class SignIn1764000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INVITATIONS);
    await runner.query(ACTIONS);
    for (const table of TENANT_TABLES) {
      await runner.query(policiesFor(table));
    }
    await runner.query(ATTEMPTS);
    await runner.query(FIND_INVITATION);
    await runner.query(GRANTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION begin_sign_in, begin_second_factor, end_sign_in, find_invitation;
      DROP TABLE sign_in_attempts, administrator_actions, recovery_codes, invitations;
    `);
  }
}

const INVITATIONS = `
  -- used once: the row goes when the password is set
  CREATE TABLE invitations (
    token_hash bytea CONSTRAINT invitations_pk PRIMARY KEY
      CONSTRAINT invitations_token_hash_check CHECK (length(token_hash) = 32),
    instansi_id uuid NOT NULL,
    user_id uuid NOT NULL,
    expires_at timestamptz NOT NULL,
    CONSTRAINT invitations_user_fk FOREIGN KEY (instansi_id, user_id) REFERENCES users ON DELETE CASCADE,
    CONSTRAINT invitations_user_unique UNIQUE (instansi_id, user_id)
  );
  -- in place of a second factor, each once
  CREATE TABLE recovery_codes (
    instansi_id uuid NOT NULL,
    user_id uuid NOT NULL,
    code_hash bytea NOT NULL CONSTRAINT recovery_codes_code_hash_check CHECK (length(code_hash) = 32),
    CONSTRAINT recovery_codes_pk PRIMARY KEY (instansi_id, user_id, code_hash),
    CONSTRAINT recovery_codes_user_fk
      FOREIGN KEY (instansi_id, user_id) REFERENCES users ON DELETE CASCADE
  );
`;

/** Added to and read, never changed; sealed day by day. */
const ACTIONS = `
  CREATE TABLE administrator_actions (
    instansi_id uuid NOT NULL CONSTRAINT administrator_actions_instansi_fk REFERENCES instansi,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    user_id uuid NOT NULL,
    -- subject and verb, e.g. unit.merge
    action text NOT NULL,
    subject_kind text NOT NULL,
    subject_id uuid,
    -- ids and keys of the product only, never what somebody typed: it can never be erased
    details jsonb NOT NULL DEFAULT '{}',
    reason text,
    acted_at timestamptz NOT NULL,
    CONSTRAINT administrator_actions_pk PRIMARY KEY (instansi_id, id),
    CONSTRAINT administrator_actions_user_fk FOREIGN KEY (instansi_id, user_id) REFERENCES users
  );
  CREATE INDEX administrator_actions_newest ON administrator_actions (instansi_id, acted_at DESC, id);
`;

/**
 * Tries of the last quarter of an hour that did not end well, under keyed hashes of the name and of the
 * address. A try counts from its beginning, so that many at once cannot pass the limit together.
 *
 * After ten failures of a name each address has two tries at it instead of ten: whoever attacks from one
 * address shuts out that address, and the person gets in from another. A wrong second factor takes the
 * right password first, so there ten a name are the limit, from wherever they come.
 */
const ATTEMPTS = `
  CREATE TABLE sign_in_attempts (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT sign_in_attempts_pk PRIMARY KEY,
    name_key bytea NOT NULL CONSTRAINT sign_in_attempts_name_key_check CHECK (length(name_key) = 32),
    address_key bytea NOT NULL
      CONSTRAINT sign_in_attempts_address_key_check CHECK (length(address_key) = 32),
    -- a second factor was tried, so the password was right
    second_factor boolean NOT NULL DEFAULT false,
    tried_at timestamptz NOT NULL
  );
  CREATE INDEX sign_in_attempts_name ON sign_in_attempts (name_key);
  CREATE INDEX sign_in_attempts_address ON sign_in_attempts (address_key);

  -- The try's id; NULL: refused, because the limit is reached.
  CREATE FUNCTION begin_sign_in(p_name bytea, p_address bytea, p_at timestamptz) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = suara, pg_temp AS $$
  DECLARE
    v_of_name integer;
    v_of_address integer;
    v_of_both integer;
    v_id bigint;
  BEGIN
    PERFORM pg_advisory_xact_lock(lock) FROM (
      SELECT DISTINCT hashtextextended(encode(key, 'hex'), 0) AS lock
      FROM unnest(ARRAY[p_name, p_address]) AS key ORDER BY lock
    ) AS locks;
    DELETE FROM sign_in_attempts WHERE tried_at <= p_at - interval '15 minutes';
    SELECT count(*) FILTER (WHERE name_key = p_name),
      count(*) FILTER (WHERE address_key = p_address),
      count(*) FILTER (WHERE name_key = p_name AND address_key = p_address)
    INTO v_of_name, v_of_address, v_of_both
    FROM sign_in_attempts WHERE name_key = p_name OR address_key = p_address;
    IF v_of_address >= 50 OR v_of_both >= (CASE WHEN v_of_name >= 10 THEN 2 ELSE 10 END) THEN
      RETURN NULL;
    END IF;
    INSERT INTO sign_in_attempts (name_key, address_key, tried_at) VALUES (p_name, p_address, p_at)
    RETURNING id INTO v_id;
    RETURN v_id;
  END
  $$;

  -- May this try also try a second factor?
  CREATE FUNCTION begin_second_factor(p_attempt bigint) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = suara, pg_temp AS $$
  DECLARE
    v_name bytea;
  BEGIN
    SELECT name_key INTO v_name FROM sign_in_attempts WHERE id = p_attempt;
    PERFORM pg_advisory_xact_lock(hashtextextended(encode(v_name, 'hex'), 0));
    IF (SELECT count(*) FROM sign_in_attempts WHERE name_key = v_name AND second_factor) >= 10 THEN
      RETURN false;
    END IF;
    UPDATE sign_in_attempts SET second_factor = true WHERE id = p_attempt;
    RETURN FOUND;
  END
  $$;

  -- It was no failure; p_success: nor were the earlier ones of this name from this address.
  CREATE FUNCTION end_sign_in(p_attempt bigint, p_success boolean) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = suara, pg_temp AS $$
    DELETE FROM sign_in_attempts a USING sign_in_attempts this
    WHERE this.id = p_attempt AND (a.id = this.id OR (p_success
      AND a.name_key = this.name_key AND a.address_key = this.address_key))
  $$;
`;

const FIND_INVITATION = `
  -- before the tenant is known: an invitation by the hash of its token
  CREATE FUNCTION find_invitation(p_token_hash bytea)
  RETURNS TABLE (instansi_id uuid, instansi_name text, user_id uuid, username text, role text,
    expires_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = suara, pg_temp AS $$
    SELECT n.instansi_id, i.name, n.user_id, u.username, u.role, n.expires_at
    FROM invitations n
    JOIN users u ON u.instansi_id = n.instansi_id AND u.id = n.user_id
    JOIN instansi i ON i.id = n.instansi_id
    WHERE n.token_hash = p_token_hash
  $$;
`;

const GRANTS = `
  GRANT INSERT (instansi_id, username, role, unit_id, officer_id),
    UPDATE (role, unit_id, officer_id, deactivated_at, second_factor, second_factor_pending,
      second_factor_step)
    ON users TO suara_admin;
  GRANT SELECT, INSERT, UPDATE, DELETE ON invitations TO suara_admin;
  GRANT SELECT, INSERT, DELETE ON recovery_codes TO suara_admin;
  GRANT SELECT, INSERT ON administrator_actions TO suara_admin;
  GRANT SELECT ON administrator_actions TO suara_worker;
  GRANT EXECUTE ON FUNCTION begin_sign_in, begin_second_factor, end_sign_in, find_invitation
    TO suara_admin;
`;
