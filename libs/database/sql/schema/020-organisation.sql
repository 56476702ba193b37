-- Tenants, places and people. The row of an identity never changes. What changes (the name, parent and head of a unit,
-- what a counter offers, where it stands, who works where) is a row with a range of validity. Every reference carries
-- the tenant: (instansi_id, id).

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA suara;

CREATE TABLE instansi (
  id uuid CONSTRAINT instansi_pk PRIMARY KEY DEFAULT gen_random_uuid(),
  key text NOT NULL CONSTRAINT instansi_key_unique UNIQUE,
  name text NOT NULL,
  marking text CONSTRAINT instansi_marking_check CHECK (marking IN ('CONTOH', 'UJI')),
  time_zone text NOT NULL DEFAULT 'Asia/Jakarta',
  instrument_version_id uuid NOT NULL
    CONSTRAINT instansi_instrument_fk REFERENCES instrument_versions,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE officers (
  instansi_id uuid NOT NULL CONSTRAINT officers_instansi_fk REFERENCES instansi,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  key text NOT NULL,
  name text NOT NULL,
  -- what citizens read: a first name or a badge, never a NIP
  public_name text NOT NULL,
  nip text CONSTRAINT officers_nip_check CHECK (nip ~ '^[0-9]{18}$'),
  employment text NOT NULL
    CONSTRAINT officers_employment_check CHECK (employment IN ('PNS', 'PPPK', 'NON_ASN')),
  retired_on date,
  CONSTRAINT officers_pk PRIMARY KEY (instansi_id, id),
  CONSTRAINT officers_key_unique UNIQUE (instansi_id, key),
  CONSTRAINT officers_nip_unique UNIQUE (instansi_id, nip)
);

CREATE TABLE units (
  instansi_id uuid NOT NULL CONSTRAINT units_instansi_fk REFERENCES instansi,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  key text NOT NULL,
  -- a desk of another agency hosted here: counts for its location, not for the host's agency-wide IKM
  guest boolean NOT NULL DEFAULT false,
  CONSTRAINT units_pk PRIMARY KEY (instansi_id, id),
  CONSTRAINT units_key_unique UNIQUE (instansi_id, key)
);

CREATE TABLE unit_versions (
  instansi_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  valid daterange NOT NULL CONSTRAINT unit_versions_valid_check CHECK (NOT isempty(valid)),
  name text NOT NULL,
  parent_id uuid CONSTRAINT unit_versions_own_parent_check CHECK (parent_id <> unit_id),
  head_id uuid,
  CONSTRAINT unit_versions_pk PRIMARY KEY (instansi_id, unit_id, valid),
  CONSTRAINT unit_versions_unit_fk FOREIGN KEY (instansi_id, unit_id) REFERENCES units,
  CONSTRAINT unit_versions_parent_fk FOREIGN KEY (instansi_id, parent_id) REFERENCES units,
  CONSTRAINT unit_versions_head_fk FOREIGN KEY (instansi_id, head_id) REFERENCES officers,
  CONSTRAINT unit_versions_overlap
    EXCLUDE USING gist (instansi_id WITH =, unit_id WITH =, valid WITH &&)
);

CREATE TABLE unit_successions (
  instansi_id uuid NOT NULL,
  predecessor_id uuid NOT NULL,
  successor_id uuid NOT NULL,
  kind text NOT NULL
    CONSTRAINT unit_successions_kind_check CHECK (kind IN ('rename', 'merge', 'split')),
  happened_on date NOT NULL,
  CONSTRAINT unit_successions_pk PRIMARY KEY (instansi_id, predecessor_id, successor_id),
  CONSTRAINT unit_successions_predecessor_fk
    FOREIGN KEY (instansi_id, predecessor_id) REFERENCES units,
  CONSTRAINT unit_successions_successor_fk FOREIGN KEY (instansi_id, successor_id) REFERENCES units
);

CREATE TABLE locations (
  instansi_id uuid NOT NULL CONSTRAINT locations_instansi_fk REFERENCES instansi,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  key text NOT NULL,
  name text NOT NULL,
  -- NULL means the agency's time zone
  time_zone text,
  -- from this day on nothing stands here any more
  retired_on date,
  CONSTRAINT locations_pk PRIMARY KEY (instansi_id, id),
  CONSTRAINT locations_key_unique UNIQUE (instansi_id, key)
);

CREATE TABLE services (
  instansi_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  key text NOT NULL,
  unit_id uuid NOT NULL,
  name text NOT NULL,
  valid daterange NOT NULL CONSTRAINT services_valid_check CHECK (NOT isempty(valid)),
  CONSTRAINT services_pk PRIMARY KEY (instansi_id, id),
  CONSTRAINT services_key_unique UNIQUE (instansi_id, key),
  CONSTRAINT services_unit_unique UNIQUE (instansi_id, id, unit_id),
  CONSTRAINT services_unit_fk FOREIGN KEY (instansi_id, unit_id) REFERENCES units
);

CREATE TABLE counters (
  instansi_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  key text NOT NULL,
  unit_id uuid NOT NULL,
  name text NOT NULL,
  -- a shared counter may have several officers rostered at once; then none is attributed
  shared boolean NOT NULL DEFAULT false,
  -- from this day on nobody is served here any more
  retired_on date,
  CONSTRAINT counters_pk PRIMARY KEY (instansi_id, id),
  CONSTRAINT counters_key_unique UNIQUE (instansi_id, key),
  CONSTRAINT counters_unit_unique UNIQUE (instansi_id, id, unit_id),
  CONSTRAINT counters_shared_unique UNIQUE (instansi_id, id, shared),
  CONSTRAINT counters_unit_fk FOREIGN KEY (instansi_id, unit_id) REFERENCES units
);

CREATE TABLE counter_services (
  instansi_id uuid NOT NULL,
  counter_id uuid NOT NULL,
  service_id uuid NOT NULL,
  valid daterange NOT NULL CONSTRAINT counter_services_valid_check CHECK (NOT isempty(valid)),
  CONSTRAINT counter_services_pk PRIMARY KEY (instansi_id, counter_id, service_id, valid),
  CONSTRAINT counter_services_counter_fk FOREIGN KEY (instansi_id, counter_id) REFERENCES counters,
  CONSTRAINT counter_services_service_fk FOREIGN KEY (instansi_id, service_id) REFERENCES services,
  CONSTRAINT counter_services_overlap
    EXCLUDE USING gist (instansi_id WITH =, counter_id WITH =, service_id WITH =, valid WITH &&)
);

CREATE TABLE counter_locations (
  instansi_id uuid NOT NULL,
  counter_id uuid NOT NULL,
  location_id uuid NOT NULL,
  valid daterange NOT NULL CONSTRAINT counter_locations_valid_check CHECK (NOT isempty(valid)),
  CONSTRAINT counter_locations_pk PRIMARY KEY (instansi_id, counter_id, valid),
  CONSTRAINT counter_locations_counter_fk FOREIGN KEY (instansi_id, counter_id) REFERENCES counters,
  CONSTRAINT counter_locations_location_fk
    FOREIGN KEY (instansi_id, location_id) REFERENCES locations,
  CONSTRAINT counter_locations_overlap
    EXCLUDE USING gist (instansi_id WITH =, counter_id WITH =, valid WITH &&)
);

CREATE TABLE assignments (
  instansi_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  officer_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  valid daterange NOT NULL CONSTRAINT assignments_valid_check CHECK (NOT isempty(valid)),
  CONSTRAINT assignments_pk PRIMARY KEY (instansi_id, id),
  CONSTRAINT assignments_unit_unique UNIQUE (instansi_id, id, unit_id),
  CONSTRAINT assignments_officer_fk FOREIGN KEY (instansi_id, officer_id) REFERENCES officers,
  CONSTRAINT assignments_unit_fk FOREIGN KEY (instansi_id, unit_id) REFERENCES units,
  CONSTRAINT assignments_overlap
    EXCLUDE USING gist (instansi_id WITH =, officer_id WITH =, unit_id WITH =, valid WITH &&)
);

CREATE TABLE roster (
  instansi_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  counter_id uuid NOT NULL,
  counter_shared boolean NOT NULL,
  unit_id uuid NOT NULL,
  assignment_id uuid NOT NULL,
  -- half-open: [from, to)
  during tstzrange NOT NULL
    CONSTRAINT roster_during_check CHECK (NOT isempty(during) AND lower_inc(during) AND NOT upper_inc(during)),
  CONSTRAINT roster_pk PRIMARY KEY (instansi_id, id),
  CONSTRAINT roster_counter_fk FOREIGN KEY (instansi_id, counter_id, counter_shared)
    REFERENCES counters (instansi_id, id, shared) ON UPDATE CASCADE,
  CONSTRAINT roster_counter_unit_fk FOREIGN KEY (instansi_id, counter_id, unit_id)
    REFERENCES counters (instansi_id, id, unit_id),
  CONSTRAINT roster_assignment_fk FOREIGN KEY (instansi_id, assignment_id, unit_id)
    REFERENCES assignments (instansi_id, id, unit_id),
  CONSTRAINT roster_overlap
    EXCLUDE USING gist (instansi_id WITH =, counter_id WITH =, during WITH &&)
    WHERE (NOT counter_shared),
  CONSTRAINT roster_officer_overlap
    EXCLUDE USING gist (instansi_id WITH =, assignment_id WITH =, counter_id WITH =, during WITH &&)
);

CREATE TYPE channel AS ENUM
  ('poster', 'display', 'ticket', 'kiosk', 'online', 'field', 'paper');

CREATE TABLE codes (
  instansi_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  key text NOT NULL,
  -- what a QR holds; the tenant is derived from it, so it is unique over all tenants
  code text NOT NULL
    CONSTRAINT codes_code_unique UNIQUE
    CONSTRAINT codes_code_check CHECK (code ~ '^[0-9A-HJKMNP-TV-Z]{9}$'),
  -- uji: accepts replayed tables; only in an agency marked CONTOH or UJI
  kind text NOT NULL CONSTRAINT codes_kind_check CHECK (kind IN ('resmi', 'uji')),
  channel channel NOT NULL,
  unit_id uuid NOT NULL,
  location_id uuid,
  service_id uuid,
  counter_id uuid,
  -- an officer's badge
  assignment_id uuid,
  issued_at timestamptz NOT NULL DEFAULT now(),
  revoked_at timestamptz,
  -- how many codes have stood under this key, this one included; printed on the poster
  edition integer NOT NULL DEFAULT 1 CONSTRAINT codes_edition_check CHECK (edition >= 1),
  replaces_id uuid,
  CONSTRAINT codes_pk PRIMARY KEY (instansi_id, id),
  CONSTRAINT codes_key_unique UNIQUE (instansi_id, key),
  CONSTRAINT codes_unit_fk FOREIGN KEY (instansi_id, unit_id) REFERENCES units,
  CONSTRAINT codes_location_fk FOREIGN KEY (instansi_id, location_id) REFERENCES locations,
  CONSTRAINT codes_service_fk FOREIGN KEY (instansi_id, service_id, unit_id)
    REFERENCES services (instansi_id, id, unit_id),
  CONSTRAINT codes_counter_fk FOREIGN KEY (instansi_id, counter_id, unit_id)
    REFERENCES counters (instansi_id, id, unit_id),
  CONSTRAINT codes_assignment_fk FOREIGN KEY (instansi_id, assignment_id, unit_id)
    REFERENCES assignments (instansi_id, id, unit_id),
  CONSTRAINT codes_replaces_fk FOREIGN KEY (instansi_id, replaces_id) REFERENCES codes,
  CONSTRAINT codes_replaces_unique UNIQUE (instansi_id, replaces_id)
);

-- what an issued code points at from a day on: its unit was merged, or the badge's bearer moved
CREATE TABLE code_successions (
  instansi_id uuid NOT NULL,
  code_id uuid NOT NULL,
  happened_on date NOT NULL,
  unit_id uuid NOT NULL,
  location_id uuid,
  service_id uuid,
  counter_id uuid,
  assignment_id uuid,
  CONSTRAINT code_successions_pk PRIMARY KEY (instansi_id, code_id, happened_on),
  CONSTRAINT code_successions_code_fk FOREIGN KEY (instansi_id, code_id) REFERENCES codes,
  CONSTRAINT code_successions_unit_fk FOREIGN KEY (instansi_id, unit_id) REFERENCES units,
  CONSTRAINT code_successions_location_fk
    FOREIGN KEY (instansi_id, location_id) REFERENCES locations,
  CONSTRAINT code_successions_service_fk FOREIGN KEY (instansi_id, service_id, unit_id)
    REFERENCES services (instansi_id, id, unit_id),
  CONSTRAINT code_successions_counter_fk FOREIGN KEY (instansi_id, counter_id, unit_id)
    REFERENCES counters (instansi_id, id, unit_id),
  CONSTRAINT code_successions_assignment_fk FOREIGN KEY (instansi_id, assignment_id, unit_id)
    REFERENCES assignments (instansi_id, id, unit_id)
);
