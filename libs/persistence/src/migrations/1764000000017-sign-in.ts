import type { MigrationInterface, QueryRunner } from 'typeorm';
import { policiesFor } from './1764000000007-rights.js';

const TENANT_TABLES = ['invitations', 'recovery_codes', 'known_origins', 'administrator_actions'];

/** Invitations, second factors, throttled signing in, and what administrators do. */
export class SignIn1764000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INVITATIONS);
    await runner.query(KNOWN_ORIGINS);
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
      DROP FUNCTION begin_sign_in, begin_second_factor, end_sign_in, may_try, known_origin, find_invitation;
      DROP TABLE sign_in_attempts, administrator_actions, known_origins, recovery_codes, invitations;
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

/**
 * From where somebody has signed in: keyed hashes of the browser's cookie and of the network. Whoever attacks a
 * name has neither, so its owner gets in from there however many fail elsewhere (OWASP: device cookies).
 */
const KNOWN_ORIGINS = `
  CREATE TABLE known_origins (
    instansi_id uuid NOT NULL,
    user_id uuid NOT NULL,
    origin_key bytea NOT NULL
      CONSTRAINT known_origins_origin_key_check CHECK (length(origin_key) = 32),
    seen_at timestamptz NOT NULL,
    CONSTRAINT known_origins_pk PRIMARY KEY (instansi_id, user_id, origin_key),
    CONSTRAINT known_origins_user_fk FOREIGN KEY (instansi_id, user_id) REFERENCES users ON DELETE CASCADE
  );
  CREATE INDEX known_origins_origin ON known_origins (origin_key);
`;

/** Added to and read, never changed; sealed day by day. */
const ACTIONS = `
  CREATE TABLE administrator_actions (
    instansi_id uuid NOT NULL CONSTRAINT administrator_actions_instansi_fk REFERENCES instansi,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    -- NULL: the operator, on the command line
    user_id uuid,
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
 * Tries of the last hour that did not end well, under keyed hashes of the name and of the address. A try counts
 * from its beginning, so that many at once cannot pass the limit together.
 *
 * After ten failures of a name in a quarter of an hour each address has two tries at it instead of ten: whoever
 * attacks from one address shuts out that address, and the person gets in from another. 150 failures of any names
 * shut out an address for strangers: an office that begins its day stays below. Addresses cost an attacker
 * little, so after thirty failures in an hour the name is closed to all strangers. A browser or a network from
 * which all who bear the name have signed in before is no stranger, and a browser has a count of its own. A
 * wrong second factor takes the right password first, so there ten a name are the limit for strangers,
 * from wherever they come.
 */
const ATTEMPTS = `
  CREATE TABLE sign_in_attempts (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT sign_in_attempts_pk PRIMARY KEY,
    name_key bytea NOT NULL CONSTRAINT sign_in_attempts_name_key_check CHECK (length(name_key) = 32),
    -- NULL: where the address cannot be read, nobody is held for another
    address_key bytea CONSTRAINT sign_in_attempts_address_key_check CHECK (length(address_key) = 32),
    -- the origin by which the try is known; NULL: a stranger's
    known_key bytea,
    -- a second factor was tried, so the password was right
    second_factor boolean NOT NULL DEFAULT false,
    tried_at timestamptz NOT NULL
  );
  CREATE INDEX sign_in_attempts_name ON sign_in_attempts (name_key);
  CREATE INDEX sign_in_attempts_address ON sign_in_attempts (address_key);

  -- The browser or else the network by which all of these users are known; NULL: a stranger.
  CREATE FUNCTION known_origin(p_users uuid[], p_browser bytea, p_address bytea) RETURNS bytea
  LANGUAGE sql STABLE SET search_path = suara, pg_temp AS $$
    SELECT o.key FROM unnest(ARRAY[p_browser, p_address]) WITH ORDINALITY AS o (key, place)
    WHERE cardinality(p_users) > 0 AND cardinality(p_users) =
      (SELECT count(*) FROM known_origins k WHERE k.origin_key = o.key AND k.user_id = ANY (p_users))
    ORDER BY o.place LIMIT 1
  $$;

  -- May a stranger, or somebody in a network that is known, try this name from there?
  CREATE FUNCTION may_try(p_name bytea, p_address bytea, p_known bytea, p_at timestamptz) RETURNS boolean
  LANGUAGE sql STABLE SET search_path = suara, pg_temp AS $$
    SELECT count(*) FILTER (WHERE recent AND name_key = p_name AND address_key = p_address) <
        CASE WHEN p_known IS NULL AND count(*) FILTER (WHERE recent AND name_key = p_name) >= 10
          THEN 2 ELSE 10 END
      AND (p_known IS NOT NULL OR
        count(*) FILTER (WHERE recent AND address_key = p_address) < 150
        AND count(*) FILTER (WHERE name_key = p_name AND known_key IS NULL) < 30)
    FROM (
      SELECT *, tried_at > p_at - interval '15 minutes' AS recent FROM sign_in_attempts
      WHERE name_key = p_name OR address_key = p_address
    ) AS failures
  $$;

  -- The try's id; NULL: refused, because a limit is reached.
  CREATE FUNCTION begin_sign_in(p_users uuid[], p_name bytea, p_address bytea, p_browser bytea,
    p_at timestamptz) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = suara, pg_temp AS $$
  DECLARE
    v_known bytea := known_origin(p_users, p_browser, p_address);
    v_id bigint;
  BEGIN
    PERFORM pg_advisory_xact_lock(lock) FROM (
      SELECT DISTINCT hashtextextended(encode(key, 'hex'), 0) AS lock
      FROM unnest(ARRAY[p_name, p_address]) AS key WHERE key IS NOT NULL ORDER BY lock
    ) AS locks;
    DELETE FROM sign_in_attempts WHERE tried_at <= p_at - interval '1 hour';
    IF v_known = p_browser THEN
      IF (SELECT count(*) FROM sign_in_attempts WHERE name_key = p_name AND known_key = p_browser
        AND tried_at > p_at - interval '15 minutes') >= 10 THEN RETURN NULL; END IF;
    ELSIF NOT may_try(p_name, p_address, v_known, p_at) THEN
      RETURN NULL;
    END IF;
    INSERT INTO sign_in_attempts (name_key, address_key, known_key, tried_at)
    VALUES (p_name, p_address, v_known, p_at) RETURNING id INTO v_id;
    RETURN v_id;
  END
  $$;

  -- May this try also try a second factor?
  CREATE FUNCTION begin_second_factor(p_attempt bigint) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = suara, pg_temp AS $$
  DECLARE
    v_this sign_in_attempts;
  BEGIN
    SELECT * INTO v_this FROM sign_in_attempts WHERE id = p_attempt;
    PERFORM pg_advisory_xact_lock(hashtextextended(encode(v_this.name_key, 'hex'), 0));
    IF (SELECT count(*) FROM sign_in_attempts WHERE name_key = v_this.name_key AND second_factor
      AND known_key IS NOT DISTINCT FROM v_this.known_key
      AND tried_at > v_this.tried_at - interval '15 minutes') >= 10 THEN RETURN false; END IF;
    -- a success from there may have taken the try away meanwhile: that is no reason to refuse it
    UPDATE sign_in_attempts SET second_factor = true WHERE id = p_attempt;
    RETURN true;
  END
  $$;

  -- It was no failure; p_success: nor were the earlier ones of this name from there.
  CREATE FUNCTION end_sign_in(p_attempt bigint, p_success boolean) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = suara, pg_temp AS $$
    DELETE FROM sign_in_attempts a USING sign_in_attempts this
    WHERE this.id = p_attempt AND (a.id = this.id OR (p_success AND a.name_key = this.name_key
      AND (a.address_key = this.address_key OR a.known_key = this.known_key)))
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
  GRANT SELECT, INSERT, UPDATE, DELETE ON known_origins TO suara_admin;
  GRANT SELECT, INSERT ON administrator_actions TO suara_admin;
  GRANT SELECT ON administrator_actions TO suara_worker;
  GRANT EXECUTE ON FUNCTION begin_sign_in, begin_second_factor, end_sign_in, find_invitation
    TO suara_admin;
`;
