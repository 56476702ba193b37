-- Accounts and what signing in needs, the log of who read whose figures, and the log of what administrators did.

CREATE TABLE users (
  instansi_id uuid NOT NULL CONSTRAINT users_instansi_fk REFERENCES instansi,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  username text NOT NULL CONSTRAINT users_username_unique UNIQUE
    CONSTRAINT users_username_check CHECK (username ~ '^[a-z0-9][a-z0-9._-]{2,62}$'),
  role text NOT NULL CONSTRAINT users_role_check CHECK (role IN ('administrator', 'planner', 'unit_head', 'officer', 'reviewer')),
  -- NULL: invited, and none chosen yet
  password_hash text,
  created_at timestamptz NOT NULL DEFAULT now(),
  deactivated_at timestamptz,
  -- sealed under a key that the database does not know; the pending one waits for its first code
  second_factor bytea,
  second_factor_pending bytea,
  -- the last time step whose code was accepted
  second_factor_step bigint,
  -- the unit whose subtree the person may see; NULL: the whole agency
  unit_id uuid,
  officer_id uuid,
  -- of a reviewer: the unit he works in; its cases and those below it are not his to see or decide
  home_unit_id uuid,
  CONSTRAINT users_pk PRIMARY KEY (instansi_id, id),
  CONSTRAINT users_unit_fk FOREIGN KEY (instansi_id, unit_id) REFERENCES units,
  CONSTRAINT users_officer_fk FOREIGN KEY (instansi_id, officer_id) REFERENCES officers,
  CONSTRAINT users_unit_head_check CHECK (role <> 'unit_head' OR unit_id IS NOT NULL),
  CONSTRAINT users_officer_check CHECK ((role = 'officer') = (officer_id IS NOT NULL)),
  CONSTRAINT users_whole_agency_check
    CHECK (role NOT IN ('administrator', 'officer', 'reviewer') OR unit_id IS NULL),
  CONSTRAINT users_home_unit_fk FOREIGN KEY (instansi_id, home_unit_id) REFERENCES units
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
