-- A user name belongs to its agency: a name that is refused must not tell who works in another one.
ALTER TABLE users
  DROP CONSTRAINT users_username_unique,
  ADD CONSTRAINT users_username_unique UNIQUE (username, instansi_id);

-- From where somebody has signed in: keyed hashes of the browser's cookie and of the network. Whoever attacks a name
-- has neither, so its owner gets in from there however many fail elsewhere (OWASP: device cookies).
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
SELECT guard_tenant('known_origins');

-- NULL: the operator, on the command line.
ALTER TABLE administrator_actions ALTER COLUMN user_id DROP NOT NULL;

ALTER TABLE sign_in_attempts
  -- NULL: where the address cannot be read, nobody is held for another
  ALTER COLUMN address_key DROP NOT NULL,
  -- the origin by which the try is known; NULL: a stranger's
  ADD COLUMN known_key bytea;

-- The last look of each start of each worker's machine at a clock that was trusted.
CREATE TABLE clock_looks (
  boot_id text CONSTRAINT clock_looks_pk PRIMARY KEY,
  wall timestamptz NOT NULL,
  -- since that start
  uptime_ms bigint NOT NULL
);

-- That there shall be no demonstration (any more), and what was taken out. Only the owner reads and writes it; a first
-- start looks here before it brings its demonstration.
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
);

-- These functions take or give other columns than before: they are dropped here and made anew after this.
DROP FUNCTION IF EXISTS find_sign_in(text);
DROP FUNCTION IF EXISTS begin_sign_in(bytea, bytea, timestamptz);
DROP FUNCTION IF EXISTS prepare_commands(jsonb);
DROP FUNCTION IF EXISTS beyond_quota(ratings[]);
