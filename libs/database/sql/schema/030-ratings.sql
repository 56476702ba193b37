-- A rating is the present state of what one citizen said. The journal holds the signed changes that led to it, and
-- everything derived is a sum over the journal. A ticket proves that its holder was served.

CREATE TYPE assurance_level AS ENUM ('open', 'present', 'served');

CREATE TYPE rating_status AS ENUM ('counted', 'uncounted', 'held', 'excluded');

CREATE TABLE ratings (
  instansi_id uuid NOT NULL,
  id uuid NOT NULL,
  code_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  location_id uuid,
  service_id uuid,
  counter_id uuid,
  assignment_id uuid,
  channel channel NOT NULL,
  assurance_level assurance_level NOT NULL,
  status rating_status NOT NULL,
  instrument_version_id uuid NOT NULL
    CONSTRAINT ratings_instrument_fk REFERENCES instrument_versions,
  local_day date NOT NULL,
  -- 0 before 08, 1 from 08, 2 from 12, 3 from 17 o'clock local time
  hour_block smallint NOT NULL
    CONSTRAINT ratings_hour_block_check CHECK (hour_block BETWEEN 0 AND 3),
  -- item key -> value; 'overall' is the first tap
  answers jsonb NOT NULL CONSTRAINT ratings_overall_check CHECK (answers ? 'overall'),
  officer_rejected boolean NOT NULL,
  source text NOT NULL CONSTRAINT ratings_source_check CHECK (source IN ('page', 'api')),
  rule_version smallint NOT NULL,
  body_hash bytea NOT NULL CONSTRAINT ratings_body_hash_check CHECK (length(body_hash) = 32),
  receipt_hash bytea NOT NULL
    CONSTRAINT ratings_receipt_hash_check CHECK (length(receipt_hash) = 32),
  -- finer than the hour: forgotten (NULL) after 48 hours
  received_at timestamptz,
  -- why the level is below what was asked for; NULL where nothing was lowered
  lowered_by text CONSTRAINT ratings_lowered_by_check
    CHECK (lowered_by IN ('late', 'invalid', 'spent', 'uncalled', 'quota', 'no_cookie')),
  -- what tells devices apart, forgotten (NULL) after 48 hours: a keyed hash of the first-party cookie,
  -- and 16 bits of a daily keyed hash of target, network and family of browser
  visitor bytea CONSTRAINT ratings_visitor_check CHECK (length(visitor) = 8),
  device_bucket integer
    CONSTRAINT ratings_device_bucket_check CHECK (device_bucket BETWEEN 0 AND 65535),
  -- from an enrolled network of the office, and from a browser that says it is the office's: marks, which
  -- lower nothing; forgotten (NULL) after 48 hours
  office_network boolean,
  staff_device boolean,
  -- the minute of the display's code that was scanned; forgotten (NULL) after 48 hours
  display_step integer,
  -- the browser has rated this target before: asked whether this changes the earlier rating, and what
  -- was answered; forgotten (NULL) after 48 hours
  visit text CONSTRAINT ratings_visit_check CHECK (visit IN ('asked', 'changes', 'another')),
  -- why an uncounted rating does not count
  uncounted_by text
    CONSTRAINT ratings_uncounted_by_check CHECK (uncounted_by IN ('superseded', 'daily_limit')),
  CONSTRAINT ratings_pk PRIMARY KEY (instansi_id, id),
  CONSTRAINT ratings_code_fk FOREIGN KEY (instansi_id, code_id) REFERENCES codes,
  CONSTRAINT ratings_unit_fk FOREIGN KEY (instansi_id, unit_id) REFERENCES units,
  CONSTRAINT ratings_location_fk FOREIGN KEY (instansi_id, location_id) REFERENCES locations,
  CONSTRAINT ratings_service_fk FOREIGN KEY (instansi_id, service_id, unit_id)
    REFERENCES services (instansi_id, id, unit_id),
  CONSTRAINT ratings_counter_fk FOREIGN KEY (instansi_id, counter_id) REFERENCES counters,
  CONSTRAINT ratings_assignment_fk FOREIGN KEY (instansi_id, assignment_id) REFERENCES assignments
);

CREATE INDEX ratings_receipt_hash ON ratings (receipt_hash);

-- days arrive in order, so this costs next to nothing; corrections of the roster look for a day
CREATE INDEX ratings_local_day ON ratings USING brin (local_day);

-- what a quota counts: the last half hour of a display's code
CREATE INDEX ratings_present ON ratings (instansi_id, code_id, received_at)
  WHERE assurance_level = 'present' AND received_at IS NOT NULL;

-- days on which more than one in five was lowered
CREATE INDEX ratings_lowered ON ratings (instansi_id, unit_id, local_day) WHERE lowered_by IS NOT NULL;

CREATE INDEX ratings_received_at ON ratings (received_at) WHERE received_at IS NOT NULL;

CREATE INDEX ratings_visitor ON ratings (instansi_id, visitor) WHERE visitor IS NOT NULL;

CREATE TABLE journal (
  -- (xid, id) is the order of aggregation: every row below pg_snapshot_xmin is final
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  id bigint GENERATED ALWAYS AS IDENTITY,
  instansi_id uuid NOT NULL,
  rating_id uuid NOT NULL,
  cause text NOT NULL CONSTRAINT journal_cause_check
    CHECK (cause IN ('created', 'amended', 'detailed', 'reattributed', 'held', 'released', 'excluded', 'uncounted')),
  sign smallint NOT NULL CONSTRAINT journal_sign_check CHECK (sign IN (-1, 1)),
  unit_id uuid NOT NULL,
  location_id uuid,
  service_id uuid,
  counter_id uuid,
  assignment_id uuid,
  channel channel NOT NULL,
  assurance_level assurance_level NOT NULL,
  status rating_status NOT NULL,
  instrument_version_id uuid NOT NULL,
  local_day date NOT NULL,
  hour_block smallint NOT NULL,
  answers jsonb NOT NULL,
  CONSTRAINT journal_pk PRIMARY KEY (xid, id),
  CONSTRAINT journal_rating_fk FOREIGN KEY (instansi_id, rating_id) REFERENCES ratings
);

CREATE TABLE tickets (
  instansi_id uuid NOT NULL,
  -- SHA-256 of what the ticket's QR holds
  hash bytea NOT NULL CONSTRAINT tickets_hash_check CHECK (length(hash) = 32),
  -- of the key that issued it: unit and channel
  code_id uuid NOT NULL,
  -- issued together
  batch_id uuid NOT NULL,
  issued_on date NOT NULL,
  -- to the hour
  valid_until timestamptz NOT NULL,
  -- where it was called at last, and who was alone on duty there; NULL until then
  counter_id uuid,
  assignment_id uuid,
  -- forgotten (NULL) after 48 hours
  called_at timestamptz,
  spent boolean NOT NULL DEFAULT false,
  -- forgotten (NULL) after 48 hours: whoever knows the ticket must not find the rating
  rating_id uuid,
  CONSTRAINT tickets_pk PRIMARY KEY (hash),
  CONSTRAINT tickets_rating_unique UNIQUE (instansi_id, rating_id),
  CONSTRAINT tickets_spent_check CHECK (spent OR rating_id IS NULL),
  CONSTRAINT tickets_called_check
    CHECK (counter_id IS NOT NULL OR (called_at IS NULL AND assignment_id IS NULL)),
  CONSTRAINT tickets_code_fk FOREIGN KEY (instansi_id, code_id) REFERENCES codes,
  CONSTRAINT tickets_counter_fk FOREIGN KEY (instansi_id, counter_id) REFERENCES counters,
  CONSTRAINT tickets_assignment_fk FOREIGN KEY (instansi_id, assignment_id) REFERENCES assignments
);

CREATE INDEX tickets_called_at ON tickets (called_at) WHERE called_at IS NOT NULL;

CREATE INDEX tickets_valid_until ON tickets (valid_until);
