-- Cells are exact sums of the journal. They are private; people read releases.

CREATE TABLE answer_cells (

instansi_id uuid NOT NULL,
local_day date NOT NULL,
hour_block smallint NOT NULL,
unit_id uuid NOT NULL,
location_id uuid NOT NULL,
service_id uuid NOT NULL,
counter_id uuid NOT NULL,
assignment_id uuid NOT NULL,
assurance_level assurance_level NOT NULL,
channel channel NOT NULL,
status rating_status NOT NULL,
instrument_version_id uuid NOT NULL,
  item text NOT NULL,
  value smallint NOT NULL,
  n bigint NOT NULL,
  CONSTRAINT answer_cells_pk PRIMARY KEY (instansi_id, local_day, hour_block, unit_id, location_id, service_id, counter_id, assignment_id, assurance_level, channel, status, instrument_version_id, item, value)
) WITH (fillfactor = 80);

CREATE INDEX answer_cells_unit_day ON answer_cells (instansi_id, unit_id, local_day);

-- k elements answered with the sum s: a person's mean is s/k, so its spread is exact
CREATE TABLE respondent_cells (

instansi_id uuid NOT NULL,
local_day date NOT NULL,
hour_block smallint NOT NULL,
unit_id uuid NOT NULL,
location_id uuid NOT NULL,
service_id uuid NOT NULL,
counter_id uuid NOT NULL,
assignment_id uuid NOT NULL,
assurance_level assurance_level NOT NULL,
channel channel NOT NULL,
status rating_status NOT NULL,
instrument_version_id uuid NOT NULL,
  -- ikm: all elements; officer: kompetensi and perilaku only; causes: of the reasons chosen, k are the
  -- officer's doing and s the unit's
  measure text NOT NULL
    CONSTRAINT respondent_cells_measure_check CHECK (measure IN ('ikm', 'officer', 'causes')),
  k smallint NOT NULL,
  s smallint NOT NULL,
  n bigint NOT NULL,
  CONSTRAINT respondent_cells_pk PRIMARY KEY (instansi_id, local_day, hour_block, unit_id, location_id, service_id, counter_id, assignment_id, assurance_level, channel, status, instrument_version_id, measure, k, s)
) WITH (fillfactor = 80);

CREATE INDEX respondent_cells_unit_day ON respondent_cells (instansi_id, unit_id, local_day);

-- one row: how far the journal has been summed, and in which cluster its xids mean something
CREATE TABLE aggregation_state (
  singleton boolean CONSTRAINT aggregation_state_pk PRIMARY KEY DEFAULT true
    CONSTRAINT aggregation_state_singleton_check CHECK (singleton),
  xid xid8 NOT NULL DEFAULT '0',
  journal_id bigint NOT NULL DEFAULT 0,
  -- NULL until the first aggregation
  system_identifier bigint,
  advanced_at timestamptz
);

CREATE TABLE releases (
  instansi_id uuid NOT NULL CONSTRAINT releases_instansi_fk REFERENCES instansi,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  subject_kind text NOT NULL CONSTRAINT releases_subject_kind_check
    CHECK (subject_kind IN ('instansi', 'unit', 'service', 'location', 'assignment')),
  subject_id uuid NOT NULL,
  period_kind text NOT NULL CONSTRAINT releases_period_kind_check
    CHECK (period_kind IN ('week', 'month', 'quarter', 'semester', 'year')),
  period text NOT NULL,
  measure text NOT NULL
    CONSTRAINT releases_measure_check CHECK (measure IN ('pulse', 'ikm', 'officer', 'profile')),
  -- open: ratings that prove nothing about their origin; attested: present and served
  basis text NOT NULL CONSTRAINT releases_basis_check CHECK (basis IN ('open', 'attested')),
  ordinal integer NOT NULL CONSTRAINT releases_ordinal_check CHECK (ordinal >= 1),
  -- persons counted; never below 10
  n bigint NOT NULL CONSTRAINT releases_n_check CHECK (n >= 10),
  -- local days with at least one counted rating
  days integer NOT NULL,
  -- integers the figure was computed from
  tally jsonb NOT NULL,
  -- what people see, digit by digit
  figure jsonb NOT NULL,
  method_version text NOT NULL,
  released_at timestamptz NOT NULL,
  CONSTRAINT releases_pk PRIMARY KEY (instansi_id, id),
  CONSTRAINT releases_ordinal_unique
    UNIQUE (instansi_id, subject_kind, subject_id, period, measure, basis, ordinal)
);
