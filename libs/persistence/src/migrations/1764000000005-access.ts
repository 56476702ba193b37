import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People who sign in. The tenant of a request comes from the session, never from the caller. */
export class Access1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(FUNCTIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION find_session, find_sign_in;
      DROP TABLE sessions, users;
    `);
  }
}

const TABLES = `
  CREATE TABLE users (
    instansi_id uuid NOT NULL CONSTRAINT users_instansi_fk REFERENCES instansi,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    username text NOT NULL CONSTRAINT users_username_check CHECK (username ~ '^[a-z0-9][a-z0-9._-]{2,62}$'),
    role text NOT NULL CONSTRAINT users_role_check CHECK (role IN ('administrator')),
    -- NULL: invited, and none chosen yet
    password_hash text,
    created_at timestamptz NOT NULL DEFAULT now(),
    deactivated_at timestamptz,
    -- sealed under a key that the database does not know; the pending one waits for its first code
    second_factor bytea,
    second_factor_pending bytea,
    -- the last time step whose code was accepted
    second_factor_step bigint,
    CONSTRAINT users_pk PRIMARY KEY (instansi_id, id),
    -- within the agency: a name that is refused must not tell who works in another one
    CONSTRAINT users_username_unique UNIQUE (username, instansi_id)
  );
  CREATE TABLE sessions (
    token_hash bytea CONSTRAINT sessions_pk PRIMARY KEY
      CONSTRAINT sessions_token_hash_check CHECK (length(token_hash) = 32),
    instansi_id uuid NOT NULL,
    user_id uuid NOT NULL,
    last_seen_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT sessions_id_unique UNIQUE,
    created_at timestamptz NOT NULL DEFAULT now(),
    -- family of browser and system, nothing finer
    browser text NOT NULL DEFAULT '',
    CONSTRAINT sessions_user_fk FOREIGN KEY (instansi_id, user_id) REFERENCES users ON DELETE CASCADE
  );
`;

const FUNCTIONS = `
  -- before the tenant is known: the users of a name, of one agency where its key is given, the oldest first;
  -- a session by the hash of its token
  CREATE FUNCTION find_sign_in(p_username text, p_instansi_key text)
  RETURNS TABLE (instansi_id uuid, marking text, user_id uuid, username text, role text,
    password_hash text, deactivated boolean, second_factor bytea)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = suara, pg_temp AS $$
    SELECT u.instansi_id, i.marking, u.id, u.username, u.role, u.password_hash,
      u.deactivated_at IS NOT NULL, u.second_factor
    FROM users u JOIN instansi i ON i.id = u.instansi_id
    WHERE u.username = p_username AND i.key = coalesce(p_instansi_key, i.key)
    ORDER BY u.created_at, u.id
  $$;
  CREATE FUNCTION find_session(p_token_hash bytea)
  RETURNS TABLE (instansi_id uuid, instansi_name text, marking text, user_id uuid, username text,
    role text, last_seen_at timestamptz, expires_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = suara, pg_temp AS $$
    SELECT s.instansi_id, i.name, i.marking, s.user_id, u.username, u.role, s.last_seen_at, s.expires_at
    FROM sessions s
    JOIN users u ON u.instansi_id = s.instansi_id AND u.id = s.user_id
    JOIN instansi i ON i.id = s.instansi_id
    WHERE s.token_hash = p_token_hash
  $$;
`;
