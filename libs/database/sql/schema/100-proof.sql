-- Daily seals: what stood in the database when a day was over, as a signed root of salted hashes, and where the signed
-- statement was sent. The worker may add and never change, except for forgetting a salt.

CREATE TABLE proof_seals (
  instansi_id uuid NOT NULL CONSTRAINT proof_seals_instansi_fk REFERENCES instansi,
  -- place in the agency's chain, from 1
  ordinal integer NOT NULL CONSTRAINT proof_seals_ordinal_check CHECK (ordinal >= 1),
  kind text NOT NULL,
  day date NOT NULL,
  leaves integer NOT NULL CONSTRAINT proof_seals_leaves_check CHECK (leaves >= 0),
  root bytea NOT NULL CONSTRAINT proof_seals_root_check CHECK (length(root) = 32),
  -- exactly what was signed; its SHA-256 is what the next seal names
  statement text NOT NULL,
  signature bytea NOT NULL CONSTRAINT proof_seals_signature_check CHECK (length(signature) = 64),
  public_key bytea NOT NULL CONSTRAINT proof_seals_public_key_check CHECK (length(public_key) = 32),
  -- for rows in the order of writing: all below this transaction id were there to be sealed
  horizon xid8,
  -- the cluster in which the horizon means something
  system_identifier bigint,
  CONSTRAINT proof_seals_pk PRIMARY KEY (instansi_id, ordinal),
  CONSTRAINT proof_seals_day_unique UNIQUE (instansi_id, kind, day)
);

CREATE TABLE proof_leaves (
  instansi_id uuid NOT NULL,
  kind text NOT NULL,
  day date NOT NULL,
  -- from 0, in the tree of that seal
  position integer NOT NULL,
  subject_id text NOT NULL,
  -- 32 random bytes; forgotten (NULL) when the row had to be erased
  salt bytea CONSTRAINT proof_leaves_salt_check CHECK (length(salt) = 32),
  leaf bytea NOT NULL CONSTRAINT proof_leaves_leaf_check CHECK (length(leaf) = 32),
  CONSTRAINT proof_leaves_pk PRIMARY KEY (instansi_id, kind, day, position),
  CONSTRAINT proof_leaves_subject_unique UNIQUE (instansi_id, kind, subject_id),
  -- a seal knows its root after its leaves only
  CONSTRAINT proof_leaves_seal_fk FOREIGN KEY (instansi_id, kind, day)
    REFERENCES proof_seals (instansi_id, kind, day) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE proof_places (
  instansi_id uuid NOT NULL CONSTRAINT proof_places_instansi_fk REFERENCES instansi,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  -- https://… or file:///…; may hold a secret, so the public reads the label
  address text NOT NULL,
  label text NOT NULL,
  -- a removed place keeps what it was sent
  removed_at timestamptz,
  CONSTRAINT proof_places_pk PRIMARY KEY (instansi_id, id)
);

CREATE UNIQUE INDEX proof_places_address_unique
  ON proof_places (instansi_id, address) WHERE removed_at IS NULL;

CREATE TABLE proof_deliveries (
  instansi_id uuid NOT NULL,
  place_id uuid NOT NULL,
  ordinal integer NOT NULL,
  tried_at timestamptz NOT NULL,
  -- NULL: it arrived
  failure text,
  CONSTRAINT proof_deliveries_pk PRIMARY KEY (instansi_id, place_id, ordinal, tried_at),
  CONSTRAINT proof_deliveries_place_fk FOREIGN KEY (instansi_id, place_id) REFERENCES proof_places,
  CONSTRAINT proof_deliveries_seal_fk FOREIGN KEY (instansi_id, ordinal) REFERENCES proof_seals
);
