-- What lets a rating prove its origin: screens of counters, keys of queue machines, networks of the office.

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
