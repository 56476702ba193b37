-- What an agency decides about its figures, and what closing a period keeps with them.
ALTER TABLE instansi
  -- services that ask nothing for a fee: left out of an index of eight elements, or counted as four (free)
  ADD COLUMN fee_rule text NOT NULL DEFAULT 'eight-elements'
    CONSTRAINT instansi_fee_rule_check CHECK (fee_rule IN ('eight-elements', 'fee-as-four')),
  -- which mean over services leads in reports; both are computed
  ADD COLUMN leading_mean text NOT NULL DEFAULT 'pooled'
    CONSTRAINT instansi_leading_mean_check CHECK (leading_mean IN ('pooled', 'services')),
  -- which period leads in reports; all are made
  ADD COLUMN leading_period text NOT NULL DEFAULT 'quarter'
    CONSTRAINT instansi_leading_period_check CHECK (leading_period IN ('quarter', 'semester', 'year'));

ALTER TABLE units
  -- NULL: as the agency
  ADD COLUMN leading_period text
    CONSTRAINT units_leading_period_check CHECK (leading_period IN ('quarter', 'semester', 'year'));

-- Days on which a service asks for no fee, and so does not ask about it.
CREATE TABLE free_services (
  instansi_id uuid NOT NULL,
  service_id uuid NOT NULL,
  valid daterange NOT NULL CONSTRAINT free_services_valid_check CHECK (NOT isempty(valid)),
  CONSTRAINT free_services_pk PRIMARY KEY (instansi_id, service_id, valid),
  CONSTRAINT free_services_service_fk FOREIGN KEY (instansi_id, service_id) REFERENCES services,
  CONSTRAINT free_services_no_overlap
    EXCLUDE USING gist (instansi_id WITH =, service_id WITH =, valid WITH &&)
);

-- A quarter, semester or year whose figures are final, and each of its revisions.
CREATE TABLE closed_periods (
  instansi_id uuid NOT NULL CONSTRAINT closed_periods_instansi_fk REFERENCES instansi,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  period_kind text NOT NULL CONSTRAINT closed_periods_period_kind_check
    CHECK (period_kind IN ('quarter', 'semester', 'year')),
  period text NOT NULL,
  first_day date NOT NULL,
  last_day date NOT NULL,
  -- 0: the closing
  revision integer NOT NULL CONSTRAINT closed_periods_revision_check CHECK (revision >= 0),
  closed_at timestamptz NOT NULL,
  -- NULL: by itself, 21 days after its end
  closed_by uuid,
  -- why there is a revision
  reason text CONSTRAINT closed_periods_reason_check CHECK (char_length(reason) BETWEEN 1 AND 2000),
  -- of a revision: what it changed, figure by figure
  changes jsonb,
  -- NULL: not published
  published_at timestamptz,
  published_by uuid,
  -- fee_rule, leading_mean and leading_period of that time
  settings jsonb NOT NULL,
  method_version text NOT NULL,
  -- which ratings of units' own stay out, by measure; nobody but the worker reads it
  left_out jsonb NOT NULL,
  -- up to which place of the journal the corrections of which unit are in it; nobody but the worker reads it
  corrections jsonb NOT NULL DEFAULT '{}',
  CONSTRAINT closed_periods_pk PRIMARY KEY (instansi_id, id),
  CONSTRAINT closed_periods_revision_unique UNIQUE (instansi_id, period, revision),
  CONSTRAINT closed_periods_closed_by_fk FOREIGN KEY (instansi_id, closed_by) REFERENCES users,
  CONSTRAINT closed_periods_published_by_fk FOREIGN KEY (instansi_id, published_by) REFERENCES users,
  CONSTRAINT closed_periods_reason_known_check CHECK ((revision = 0) = (reason IS NULL)),
  CONSTRAINT closed_periods_changes_check CHECK ((revision = 0) = (changes IS NULL)),
  CONSTRAINT closed_periods_published_check CHECK (num_nonnulls(published_at, published_by) IN (0, 2))
);

-- What people see, digit by digit. A row never changes but for `current`.
CREATE TABLE figures (
  instansi_id uuid NOT NULL CONSTRAINT figures_instansi_fk REFERENCES instansi,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  -- NULL: a running figure of an open period
  closed_period_id uuid,
  subject_kind text NOT NULL CONSTRAINT figures_subject_kind_check
    CHECK (subject_kind IN ('instansi', 'unit', 'service', 'location', 'assignment')),
  subject_id uuid NOT NULL,
  -- as named on the last day that is counted; the unit is that of a service or an officer, or the unit itself
  subject_name text NOT NULL,
  unit_id uuid,
  unit_name text,
  period_kind text NOT NULL CONSTRAINT figures_period_kind_check
    CHECK (period_kind IN ('month', 'quarter', 'semester', 'year')),
  period text NOT NULL,
  -- the quarter of a month; of all others the period itself
  official_period text NOT NULL,
  measure text NOT NULL CONSTRAINT figures_measure_check
    CHECK (measure IN ('pulse', 'ikm', 'officer', 'profile', 'hours')),
  -- all counted ratings, or the attested ones among them: present and served
  basis text NOT NULL CONSTRAINT figures_basis_check CHECK (basis IN ('all', 'attested')),
  -- the days that are counted
  covers datemultirange NOT NULL CONSTRAINT figures_covers_check CHECK (NOT isempty(covers)),
  -- the last of them
  until date NOT NULL,
  n integer NOT NULL CONSTRAINT figures_n_check CHECK (n >= 10),
  -- local days with at least one of them; NULL where days are not known
  days integer,
  -- what must be said beside it
  notes jsonb NOT NULL,
  figure jsonb NOT NULL,
  method_version text NOT NULL,
  made_at timestamptz NOT NULL,
  -- false: a later cut, closing or revision stands in its place
  current boolean NOT NULL DEFAULT true,
  CONSTRAINT figures_pk PRIMARY KEY (instansi_id, id),
  CONSTRAINT figures_closed_period_fk FOREIGN KEY (instansi_id, closed_period_id) REFERENCES closed_periods,
  CONSTRAINT figures_unique UNIQUE NULLS NOT DISTINCT
    (instansi_id, subject_kind, subject_id, period, measure, basis, until, closed_period_id),
  CONSTRAINT figures_officer_check CHECK ((measure = 'officer') <= (subject_kind = 'assignment'))
);
CREATE UNIQUE INDEX figures_current ON figures (instansi_id, subject_kind, subject_id, period, measure, basis) WHERE current;
CREATE INDEX figures_period ON figures (instansi_id, period, subject_kind, subject_id) WHERE current;
CREATE INDEX figures_official_period ON figures (instansi_id, official_period);

-- Why a figure, or the newest state of one, is missing.
CREATE TABLE missing_figures (
  instansi_id uuid NOT NULL CONSTRAINT missing_figures_instansi_fk REFERENCES instansi,
  -- NULL: of an open period
  closed_period_id uuid,
  subject_kind text NOT NULL CONSTRAINT missing_figures_subject_kind_check
    CHECK (subject_kind IN ('instansi', 'unit', 'service', 'location', 'assignment')),
  subject_id uuid NOT NULL,
  subject_name text NOT NULL,
  unit_id uuid,
  unit_name text,
  period text NOT NULL,
  official_period text NOT NULL,
  measure text NOT NULL CONSTRAINT missing_figures_measure_check CHECK (measure IN ('pulse', 'ikm', 'officer')),
  basis text NOT NULL CONSTRAINT missing_figures_basis_check CHECK (basis IN ('all', 'attested')),
  reason jsonb NOT NULL,
  current boolean NOT NULL DEFAULT true,
  CONSTRAINT missing_figures_closed_period_fk FOREIGN KEY (instansi_id, closed_period_id) REFERENCES closed_periods,
  CONSTRAINT missing_figures_unique UNIQUE NULLS NOT DISTINCT
    (instansi_id, subject_kind, subject_id, period, measure, basis, closed_period_id)
);
CREATE INDEX missing_figures_period ON missing_figures (instansi_id, period) WHERE current;

-- What an officer sees of an open quarter, and nobody else.
CREATE TABLE own_figures (
  instansi_id uuid NOT NULL,
  assignment_id uuid NOT NULL,
  period text NOT NULL,
  measure text NOT NULL CONSTRAINT own_figures_measure_check CHECK (measure IN ('pulse', 'officer')),
  until date NOT NULL,
  n integer NOT NULL CONSTRAINT own_figures_n_check CHECK (n >= 10),
  days integer NOT NULL,
  figure jsonb NOT NULL,
  method_version text NOT NULL,
  made_at timestamptz NOT NULL,
  CONSTRAINT own_figures_pk PRIMARY KEY (instansi_id, assignment_id, period, measure, until),
  CONSTRAINT own_figures_assignment_fk FOREIGN KEY (instansi_id, assignment_id) REFERENCES assignments
);

-- How far running figures have been looked for: a making without newly settled days has nothing to do.
CREATE TABLE figure_makings (
  instansi_id uuid CONSTRAINT figure_makings_pk PRIMARY KEY CONSTRAINT figure_makings_instansi_fk REFERENCES instansi,
  settled_through date NOT NULL,
  made_at timestamptz NOT NULL
);

-- What planners ask of the worker, which alone reads ratings: to preview the closing of a period, to close it, or to
-- revise a closed one.
CREATE TABLE period_requests (
  instansi_id uuid NOT NULL CONSTRAINT period_requests_instansi_fk REFERENCES instansi,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  kind text NOT NULL CONSTRAINT period_requests_kind_check CHECK (kind IN ('preview', 'close', 'revise')),
  period text NOT NULL,
  asked_by uuid NOT NULL,
  asked_at timestamptz NOT NULL,
  -- of a revision
  reason text CONSTRAINT period_requests_reason_check CHECK (char_length(reason) BETWEEN 1 AND 2000),
  state text NOT NULL DEFAULT 'waiting'
    CONSTRAINT period_requests_state_check CHECK (state IN ('waiting', 'done', 'refused')),
  done_at timestamptz,
  -- done: what a preview shows, or which closed period came of it; refused: the code of the reason
  outcome jsonb,
  CONSTRAINT period_requests_pk PRIMARY KEY (instansi_id, id),
  CONSTRAINT period_requests_asked_by_fk FOREIGN KEY (instansi_id, asked_by) REFERENCES users,
  CONSTRAINT period_requests_reason_known_check CHECK ((kind = 'revise') = (reason IS NOT NULL)),
  CONSTRAINT period_requests_outcome_check
    CHECK (num_nonnulls(done_at, outcome) = CASE state WHEN 'waiting' THEN 0 ELSE 2 END)
);
CREATE INDEX period_requests_waiting ON period_requests (asked_at) WHERE state = 'waiting';

-- Units of a closed period whose corrections wait until together they reach ten; never how many.
CREATE TABLE waiting_corrections (
  instansi_id uuid NOT NULL,
  period text NOT NULL,
  unit_id uuid NOT NULL,
  -- whether a revision could show them now
  ready boolean NOT NULL,
  CONSTRAINT waiting_corrections_pk PRIMARY KEY (instansi_id, period, unit_id),
  CONSTRAINT waiting_corrections_unit_fk FOREIGN KEY (instansi_id, unit_id) REFERENCES units
);

-- How far present and served ratings of an officer differ in a closed quarter; for reviewers, never for heads or officers.
CREATE TABLE level_contrasts (
  instansi_id uuid NOT NULL,
  closed_period_id uuid NOT NULL,
  assignment_id uuid NOT NULL,
  -- standard errors, above 0: present is higher; without any spread they have no end, and stop at 100
  z double precision NOT NULL CONSTRAINT level_contrasts_z_check CHECK (z BETWEEN -100 AND 100),
  verdict text NOT NULL
    CONSTRAINT level_contrasts_verdict_check CHECK (verdict IN ('usual', 'present higher', 'present lower')),
  CONSTRAINT level_contrasts_pk PRIMARY KEY (instansi_id, closed_period_id, assignment_id),
  CONSTRAINT level_contrasts_closed_period_fk FOREIGN KEY (instansi_id, closed_period_id) REFERENCES closed_periods,
  CONSTRAINT level_contrasts_assignment_fk FOREIGN KEY (instansi_id, assignment_id) REFERENCES assignments
);

SELECT guard_tenant(name) FROM unnest(ARRAY['free_services', 'closed_periods', 'figures', 'missing_figures',
  'own_figures', 'figure_makings', 'period_requests', 'waiting_corrections', 'level_contrasts']) AS name;
