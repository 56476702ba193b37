type assurance_level: open, present, served
type channel: poster, display, ticket, kiosk, online, field, paper
type rating_status: counted, uncounted, held, excluded
table administrator_actions guarded by force rights suara_admin=INSERT,SELECT suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=SELECT
  acted_at timestamp with time zone NOT NULL
  action text NOT NULL
  details jsonb NOT NULL DEFAULT '{}'::jsonb
  id uuid NOT NULL DEFAULT gen_random_uuid()
  instansi_id uuid NOT NULL
  reason text
  subject_id uuid
  subject_kind text NOT NULL
  user_id uuid
  constraint administrator_actions_instansi_fk FOREIGN KEY (instansi_id) REFERENCES instansi(id)
  constraint administrator_actions_pk PRIMARY KEY (instansi_id, id)
  constraint administrator_actions_user_fk FOREIGN KEY (instansi_id, user_id) REFERENCES users(instansi_id, id)
  CREATE INDEX administrator_actions_newest ON suara.administrator_actions USING btree (instansi_id, acted_at DESC, id)
  CREATE UNIQUE INDEX administrator_actions_pk ON suara.administrator_actions USING btree (instansi_id, id)
  policy administrator_actions_all for ALL to suara_owner, suara_worker using true with check true
  policy administrator_actions_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table aggregation_state rights suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=SELECT,UPDATE
  advanced_at timestamp with time zone
  journal_id bigint NOT NULL DEFAULT 0
  singleton boolean NOT NULL DEFAULT true
  system_identifier bigint
  xid xid8 NOT NULL DEFAULT '0'::xid8
  constraint aggregation_state_pk PRIMARY KEY (singleton)
  constraint aggregation_state_singleton_check CHECK (singleton)
  CREATE UNIQUE INDEX aggregation_state_pk ON suara.aggregation_state USING btree (singleton)
table answer_cells guarded by force rights suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=DELETE,INSERT,SELECT,UPDATE
  answers text NOT NULL
  assignment_id uuid NOT NULL
  assurance_level assurance_level NOT NULL
  instansi_id uuid NOT NULL
  instrument_version_id uuid NOT NULL
  late boolean NOT NULL
  local_day date NOT NULL
  location_id uuid NOT NULL
  n integer NOT NULL
  service_id uuid NOT NULL
  unit_id uuid NOT NULL
  constraint answer_cells_pk PRIMARY KEY (instansi_id, unit_id, assurance_level, local_day, location_id, service_id, assignment_id, instrument_version_id, late, answers)
  CREATE UNIQUE INDEX answer_cells_pk ON suara.answer_cells USING btree (instansi_id, unit_id, assurance_level, local_day, location_id, service_id, assignment_id, instrument_version_id, late, answers)
  policy answer_cells_all for ALL to suara_owner, suara_worker using true with check true
  policy answer_cells_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table assignments guarded by force rights suara_admin=INSERT,SELECT suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=SELECT
  id uuid NOT NULL DEFAULT gen_random_uuid()
  instansi_id uuid NOT NULL
  officer_id uuid NOT NULL
  unit_id uuid NOT NULL
  valid daterange NOT NULL rights suara_admin=UPDATE
  constraint assignments_officer_fk FOREIGN KEY (instansi_id, officer_id) REFERENCES officers(instansi_id, id)
  constraint assignments_overlap EXCLUDE USING gist (instansi_id WITH =, officer_id WITH =, unit_id WITH =, valid WITH &&)
  constraint assignments_pk PRIMARY KEY (instansi_id, id)
  constraint assignments_unit_fk FOREIGN KEY (instansi_id, unit_id) REFERENCES units(instansi_id, id)
  constraint assignments_unit_unique UNIQUE (instansi_id, id, unit_id)
  constraint assignments_valid_check CHECK ((NOT isempty(valid)))
  CREATE INDEX assignments_overlap ON suara.assignments USING gist (instansi_id, officer_id, unit_id, valid)
  CREATE UNIQUE INDEX assignments_pk ON suara.assignments USING btree (instansi_id, id)
  CREATE UNIQUE INDEX assignments_unit_unique ON suara.assignments USING btree (instansi_id, id, unit_id)
  policy assignments_all for ALL to suara_owner, suara_worker using true with check true
  policy assignments_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table case_ratings guarded by force rights suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=SELECT
  case_id uuid NOT NULL
  instansi_id uuid NOT NULL
  rating_id uuid NOT NULL
  constraint case_ratings_case_fk FOREIGN KEY (instansi_id, case_id) REFERENCES cases(instansi_id, id)
  constraint case_ratings_pk PRIMARY KEY (instansi_id, case_id, rating_id)
  constraint case_ratings_rating_fk FOREIGN KEY (instansi_id, rating_id) REFERENCES ratings(instansi_id, id)
  CREATE UNIQUE INDEX case_ratings_pk ON suara.case_ratings USING btree (instansi_id, case_id, rating_id)
  CREATE INDEX case_ratings_rating ON suara.case_ratings USING btree (instansi_id, rating_id)
  policy case_ratings_all for ALL to suara_owner, suara_worker using true with check true
  policy case_ratings_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table cases guarded by force rights suara_admin=SELECT suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=SELECT
  assignment_id uuid
  assurance_level assurance_level NOT NULL
  counter_id uuid
  id uuid NOT NULL DEFAULT gen_random_uuid()
  instansi_id uuid NOT NULL
  local_day date NOT NULL
  numbers jsonb NOT NULL
  review_by date NOT NULL
  rule text NOT NULL
  state text NOT NULL DEFAULT 'collecting'::text
  unit_id uuid NOT NULL
  constraint cases_assignment_fk FOREIGN KEY (instansi_id, assignment_id) REFERENCES assignments(instansi_id, id)
  constraint cases_counter_fk FOREIGN KEY (instansi_id, counter_id) REFERENCES counters(instansi_id, id)
  constraint cases_instansi_fk FOREIGN KEY (instansi_id) REFERENCES instansi(id)
  constraint cases_pk PRIMARY KEY (instansi_id, id)
  constraint cases_rule_check CHECK ((rule = ANY (ARRAY['burst'::text, 'same_device'::text, 'proof_misuse'::text])))
  constraint cases_state_check CHECK ((state = ANY (ARRAY['collecting'::text, 'withdrawn'::text, 'open'::text, 'released'::text, 'excluded'::text, 'counted_by_time'::text])))
  constraint cases_subject_unique UNIQUE NULLS NOT DISTINCT (instansi_id, local_day, rule, unit_id, assignment_id, counter_id, assurance_level)
  constraint cases_unit_fk FOREIGN KEY (instansi_id, unit_id) REFERENCES units(instansi_id, id)
  CREATE UNIQUE INDEX cases_pk ON suara.cases USING btree (instansi_id, id)
  CREATE INDEX cases_state ON suara.cases USING btree (instansi_id, state) WHERE (state = ANY (ARRAY['collecting'::text, 'open'::text]))
  CREATE UNIQUE INDEX cases_subject_unique ON suara.cases USING btree (instansi_id, local_day, rule, unit_id, assignment_id, counter_id, assurance_level) NULLS NOT DISTINCT
  policy cases_all for ALL to suara_owner, suara_worker using true with check true
  policy cases_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table clock_looks rights suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=INSERT,SELECT,UPDATE
  boot_id text NOT NULL
  uptime_ms bigint NOT NULL
  wall timestamp with time zone NOT NULL
  constraint clock_looks_pk PRIMARY KEY (boot_id)
  CREATE UNIQUE INDEX clock_looks_pk ON suara.clock_looks USING btree (boot_id)
table closed_periods guarded by force rights suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=INSERT,SELECT
  changes jsonb rights suara_admin=SELECT
  closed_at timestamp with time zone NOT NULL rights suara_admin=SELECT
  closed_by uuid rights suara_admin=SELECT
  corrections jsonb NOT NULL DEFAULT '{}'::jsonb rights suara_worker=UPDATE
  first_day date NOT NULL rights suara_admin=SELECT
  id uuid NOT NULL DEFAULT gen_random_uuid() rights suara_admin=SELECT
  instansi_id uuid NOT NULL rights suara_admin=SELECT
  last_day date NOT NULL rights suara_admin=SELECT
  left_out jsonb NOT NULL
  method_version text NOT NULL rights suara_admin=SELECT
  period text NOT NULL rights suara_admin=SELECT
  period_kind text NOT NULL rights suara_admin=SELECT
  published_at timestamp with time zone rights suara_admin=SELECT,UPDATE
  published_by uuid rights suara_admin=SELECT,UPDATE
  reason text rights suara_admin=SELECT
  revision integer NOT NULL rights suara_admin=SELECT
  settings jsonb NOT NULL rights suara_admin=SELECT
  constraint closed_periods_changes_check CHECK (((revision = 0) = (changes IS NULL)))
  constraint closed_periods_closed_by_fk FOREIGN KEY (instansi_id, closed_by) REFERENCES users(instansi_id, id)
  constraint closed_periods_instansi_fk FOREIGN KEY (instansi_id) REFERENCES instansi(id)
  constraint closed_periods_period_kind_check CHECK ((period_kind = ANY (ARRAY['quarter'::text, 'semester'::text, 'year'::text])))
  constraint closed_periods_pk PRIMARY KEY (instansi_id, id)
  constraint closed_periods_published_by_fk FOREIGN KEY (instansi_id, published_by) REFERENCES users(instansi_id, id)
  constraint closed_periods_published_check CHECK ((num_nonnulls(published_at, published_by) = ANY (ARRAY[0, 2])))
  constraint closed_periods_reason_check CHECK (((char_length(reason) >= 1) AND (char_length(reason) <= 2000)))
  constraint closed_periods_reason_known_check CHECK (((revision = 0) = (reason IS NULL)))
  constraint closed_periods_revision_check CHECK ((revision >= 0))
  constraint closed_periods_revision_unique UNIQUE (instansi_id, period, revision)
  CREATE UNIQUE INDEX closed_periods_pk ON suara.closed_periods USING btree (instansi_id, id)
  CREATE UNIQUE INDEX closed_periods_revision_unique ON suara.closed_periods USING btree (instansi_id, period, revision)
  policy closed_periods_all for ALL to suara_owner, suara_worker using true with check true
  policy closed_periods_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table code_successions guarded by force rights suara_admin=INSERT,SELECT suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=SELECT
  assignment_id uuid
  code_id uuid NOT NULL
  counter_id uuid
  happened_on date NOT NULL
  instansi_id uuid NOT NULL
  location_id uuid
  service_id uuid
  unit_id uuid NOT NULL
  constraint code_successions_assignment_fk FOREIGN KEY (instansi_id, assignment_id, unit_id) REFERENCES assignments(instansi_id, id, unit_id)
  constraint code_successions_code_fk FOREIGN KEY (instansi_id, code_id) REFERENCES codes(instansi_id, id)
  constraint code_successions_counter_fk FOREIGN KEY (instansi_id, counter_id, unit_id) REFERENCES counters(instansi_id, id, unit_id)
  constraint code_successions_location_fk FOREIGN KEY (instansi_id, location_id) REFERENCES locations(instansi_id, id)
  constraint code_successions_pk PRIMARY KEY (instansi_id, code_id, happened_on)
  constraint code_successions_service_fk FOREIGN KEY (instansi_id, service_id, unit_id) REFERENCES services(instansi_id, id, unit_id)
  constraint code_successions_unit_fk FOREIGN KEY (instansi_id, unit_id) REFERENCES units(instansi_id, id)
  CREATE UNIQUE INDEX code_successions_pk ON suara.code_successions USING btree (instansi_id, code_id, happened_on)
  policy code_successions_all for ALL to suara_owner, suara_worker using true with check true
  policy code_successions_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table codes guarded by force rights suara_admin=INSERT,SELECT suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=SELECT
  assignment_id uuid
  channel channel NOT NULL
  code text NOT NULL
  counter_id uuid
  edition integer NOT NULL DEFAULT 1
  id uuid NOT NULL DEFAULT gen_random_uuid()
  instansi_id uuid NOT NULL
  issued_at timestamp with time zone NOT NULL DEFAULT now()
  key text NOT NULL rights suara_admin=UPDATE
  kind text NOT NULL
  location_id uuid
  replaces_id uuid
  revoked_at timestamp with time zone rights suara_admin=UPDATE
  service_id uuid
  unit_id uuid NOT NULL
  constraint codes_assignment_fk FOREIGN KEY (instansi_id, assignment_id, unit_id) REFERENCES assignments(instansi_id, id, unit_id)
  constraint codes_code_check CHECK ((code ~ '^[0-9A-HJKMNP-TV-Z]{9}$'::text))
  constraint codes_code_unique UNIQUE (code)
  constraint codes_counter_fk FOREIGN KEY (instansi_id, counter_id, unit_id) REFERENCES counters(instansi_id, id, unit_id)
  constraint codes_edition_check CHECK ((edition >= 1))
  constraint codes_key_unique UNIQUE (instansi_id, key)
  constraint codes_kind_check CHECK ((kind = ANY (ARRAY['resmi'::text, 'uji'::text])))
  constraint codes_location_fk FOREIGN KEY (instansi_id, location_id) REFERENCES locations(instansi_id, id)
  constraint codes_pk PRIMARY KEY (instansi_id, id)
  constraint codes_replaces_fk FOREIGN KEY (instansi_id, replaces_id) REFERENCES codes(instansi_id, id)
  constraint codes_replaces_unique UNIQUE (instansi_id, replaces_id)
  constraint codes_service_fk FOREIGN KEY (instansi_id, service_id, unit_id) REFERENCES services(instansi_id, id, unit_id)
  constraint codes_unit_fk FOREIGN KEY (instansi_id, unit_id) REFERENCES units(instansi_id, id)
  CREATE UNIQUE INDEX codes_code_unique ON suara.codes USING btree (code)
  CREATE UNIQUE INDEX codes_key_unique ON suara.codes USING btree (instansi_id, key)
  CREATE UNIQUE INDEX codes_pk ON suara.codes USING btree (instansi_id, id)
  CREATE UNIQUE INDEX codes_replaces_unique ON suara.codes USING btree (instansi_id, replaces_id)
  policy codes_all for ALL to suara_owner, suara_worker using true with check true
  policy codes_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table comment_batches guarded by force rights suara_admin=SELECT suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=DELETE,INSERT,SELECT
  id uuid NOT NULL DEFAULT gen_random_uuid()
  instansi_id uuid NOT NULL
  month date NOT NULL
  ordinal integer NOT NULL
  subject_id uuid NOT NULL
  subject_kind text NOT NULL
  constraint comment_batches_instansi_fk FOREIGN KEY (instansi_id) REFERENCES instansi(id)
  constraint comment_batches_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
  constraint comment_batches_ordinal_check CHECK ((ordinal >= 1))
  constraint comment_batches_ordinal_unique UNIQUE (instansi_id, subject_kind, subject_id, ordinal)
  constraint comment_batches_pk PRIMARY KEY (instansi_id, id)
  constraint comment_batches_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['unit'::text, 'assignment'::text])))
  CREATE UNIQUE INDEX comment_batches_ordinal_unique ON suara.comment_batches USING btree (instansi_id, subject_kind, subject_id, ordinal)
  CREATE UNIQUE INDEX comment_batches_pk ON suara.comment_batches USING btree (instansi_id, id)
  policy comment_batches_all for ALL to suara_owner, suara_worker using true with check true
  policy comment_batches_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table comments guarded by force rights suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE
  assignment_batch_id uuid rights suara_admin=SELECT suara_worker=SELECT,UPDATE
  assignment_id uuid
  assignment_place integer rights suara_admin=SELECT suara_worker=UPDATE
  commitment bytea NOT NULL rights suara_worker=SELECT
  instansi_id uuid NOT NULL rights suara_admin=SELECT suara_worker=SELECT
  month date NOT NULL rights suara_worker=SELECT
  rating_id uuid NOT NULL rights suara_worker=SELECT
  redacted smallint NOT NULL
  salt bytea NOT NULL
  service_id uuid
  text text NOT NULL rights suara_admin=SELECT
  unit_batch_id uuid rights suara_admin=SELECT suara_worker=SELECT,UPDATE
  unit_id uuid NOT NULL
  unit_place integer rights suara_admin=SELECT suara_worker=UPDATE
  withheld boolean NOT NULL DEFAULT false rights suara_admin=SELECT
  constraint comments_commitment_check CHECK ((length(commitment) = 32))
  constraint comments_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
  constraint comments_pk PRIMARY KEY (instansi_id, month, rating_id)
  constraint comments_redacted_check CHECK ((redacted >= 0))
  constraint comments_salt_check CHECK ((length(salt) = 32))
  constraint comments_text_check CHECK (((char_length(text) >= 1) AND (char_length(text) <= 4000)))
  CREATE INDEX comments_assignment_batch ON ONLY suara.comments USING btree (instansi_id, assignment_batch_id)
  CREATE UNIQUE INDEX comments_pk ON ONLY suara.comments USING btree (instansi_id, month, rating_id)
  CREATE INDEX comments_unit_batch ON ONLY suara.comments USING btree (instansi_id, unit_batch_id)
  policy comments_all for ALL to suara_owner, suara_worker using true with check true
  policy comments_released for SELECT to suara_admin using ((instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) AND (num_nonnulls(unit_batch_id, assignment_batch_id) > 0)) with check 
table counter_locations guarded by force rights suara_admin=DELETE,INSERT,SELECT suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=SELECT
  counter_id uuid NOT NULL
  instansi_id uuid NOT NULL
  location_id uuid NOT NULL
  valid daterange NOT NULL rights suara_admin=UPDATE
  constraint counter_locations_counter_fk FOREIGN KEY (instansi_id, counter_id) REFERENCES counters(instansi_id, id)
  constraint counter_locations_location_fk FOREIGN KEY (instansi_id, location_id) REFERENCES locations(instansi_id, id)
  constraint counter_locations_overlap EXCLUDE USING gist (instansi_id WITH =, counter_id WITH =, valid WITH &&)
  constraint counter_locations_pk PRIMARY KEY (instansi_id, counter_id, valid)
  constraint counter_locations_valid_check CHECK ((NOT isempty(valid)))
  CREATE INDEX counter_locations_overlap ON suara.counter_locations USING gist (instansi_id, counter_id, valid)
  CREATE UNIQUE INDEX counter_locations_pk ON suara.counter_locations USING btree (instansi_id, counter_id, valid)
  policy counter_locations_all for ALL to suara_owner, suara_worker using true with check true
  policy counter_locations_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table counter_services guarded by force rights suara_admin=DELETE,INSERT,SELECT suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=SELECT
  counter_id uuid NOT NULL
  instansi_id uuid NOT NULL
  service_id uuid NOT NULL
  valid daterange NOT NULL rights suara_admin=UPDATE
  constraint counter_services_counter_fk FOREIGN KEY (instansi_id, counter_id) REFERENCES counters(instansi_id, id)
  constraint counter_services_overlap EXCLUDE USING gist (instansi_id WITH =, counter_id WITH =, service_id WITH =, valid WITH &&)
  constraint counter_services_pk PRIMARY KEY (instansi_id, counter_id, service_id, valid)
  constraint counter_services_service_fk FOREIGN KEY (instansi_id, service_id) REFERENCES services(instansi_id, id)
  constraint counter_services_valid_check CHECK ((NOT isempty(valid)))
  CREATE INDEX counter_services_overlap ON suara.counter_services USING gist (instansi_id, counter_id, service_id, valid)
  CREATE UNIQUE INDEX counter_services_pk ON suara.counter_services USING btree (instansi_id, counter_id, service_id, valid)
  policy counter_services_all for ALL to suara_owner, suara_worker using true with check true
  policy counter_services_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table counters guarded by force rights suara_admin=INSERT,SELECT suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=SELECT
  id uuid NOT NULL DEFAULT gen_random_uuid()
  instansi_id uuid NOT NULL
  key text NOT NULL
  name text NOT NULL rights suara_admin=UPDATE
  retired_on date rights suara_admin=UPDATE
  shared boolean NOT NULL DEFAULT false rights suara_admin=UPDATE
  unit_id uuid NOT NULL rights suara_admin=UPDATE
  constraint counters_key_unique UNIQUE (instansi_id, key)
  constraint counters_pk PRIMARY KEY (instansi_id, id)
  constraint counters_shared_unique UNIQUE (instansi_id, id, shared)
  constraint counters_unit_fk FOREIGN KEY (instansi_id, unit_id) REFERENCES units(instansi_id, id)
  constraint counters_unit_unique UNIQUE (instansi_id, id, unit_id)
  CREATE UNIQUE INDEX counters_key_unique ON suara.counters USING btree (instansi_id, key)
  CREATE UNIQUE INDEX counters_pk ON suara.counters USING btree (instansi_id, id)
  CREATE UNIQUE INDEX counters_shared_unique ON suara.counters USING btree (instansi_id, id, shared)
  CREATE UNIQUE INDEX counters_unit_unique ON suara.counters USING btree (instansi_id, id, unit_id)
  policy counters_all for ALL to suara_owner, suara_worker using true with check true
  policy counters_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table decisions guarded by force rights suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=SELECT
  action text NOT NULL rights suara_admin=SELECT
  actor_id uuid rights suara_admin=SELECT
  at timestamp with time zone NOT NULL rights suara_admin=SELECT
  case_id uuid rights suara_admin=SELECT
  id bigint NOT NULL rights suara_admin=SELECT
  instansi_id uuid NOT NULL rights suara_admin=SELECT
  note text rights suara_admin=SELECT
  objection_id uuid rights suara_admin=SELECT
  rating_id uuid
  reason text NOT NULL rights suara_admin=SELECT
  rule_version smallint NOT NULL rights suara_admin=SELECT
  constraint decisions_action_check CHECK ((action = ANY (ARRAY['hold'::text, 'withdraw'::text, 'release'::text, 'propose_exclusion'::text, 'exclude'::text, 'count_by_time'::text, 'propose_upholding'::text, 'uphold'::text, 'reject'::text])))
  constraint decisions_actor_fk FOREIGN KEY (instansi_id, actor_id) REFERENCES users(instansi_id, id)
  constraint decisions_case_fk FOREIGN KEY (instansi_id, case_id) REFERENCES cases(instansi_id, id)
  constraint decisions_note_check CHECK (((char_length(note) >= 1) AND (char_length(note) <= 4000)))
  constraint decisions_objection_fk FOREIGN KEY (instansi_id, objection_id) REFERENCES objections(instansi_id, id)
  constraint decisions_pk PRIMARY KEY (instansi_id, id)
  constraint decisions_rating_fk FOREIGN KEY (instansi_id, rating_id) REFERENCES ratings(instansi_id, id)
  constraint decisions_reason_check CHECK ((reason = ANY (ARRAY['burst'::text, 'same_device'::text, 'proof_misuse'::text, 'duplicate'::text, 'not_a_citizen'::text, 'objection_attribution'::text, 'test_rating'::text, 'genuine'::text, 'undecided'::text, 'objection_comment'::text, 'objection_figure'::text])))
  constraint decisions_subject_check CHECK ((num_nonnulls(case_id, objection_id) = 1))
  CREATE INDEX decisions_case ON suara.decisions USING btree (instansi_id, case_id)
  CREATE INDEX decisions_objection ON suara.decisions USING btree (instansi_id, objection_id)
  CREATE UNIQUE INDEX decisions_pk ON suara.decisions USING btree (instansi_id, id)
  policy decisions_all for ALL to suara_owner, suara_worker using true with check true
  policy decisions_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table demonstration_ends rights suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE
  agency_key text
  agency_name text
  ended_at timestamp with time zone NOT NULL DEFAULT now()
  id bigint NOT NULL
  last_statement text
  ratings bigint NOT NULL
  seals bigint NOT NULL
  constraint demonstration_ends_pk PRIMARY KEY (id)
  CREATE UNIQUE INDEX demonstration_ends_pk ON suara.demonstration_ends USING btree (id)
table displays guarded by force rights suara_admin=INSERT,SELECT suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE
  clock_off_seconds integer
  counter_id uuid NOT NULL
  id uuid NOT NULL DEFAULT gen_random_uuid()
  instansi_id uuid NOT NULL
  issued_at timestamp with time zone NOT NULL
  issued_by uuid NOT NULL
  last_seen_at timestamp with time zone
  revoked_at timestamp with time zone rights suara_admin=UPDATE
  revoked_by uuid rights suara_admin=UPDATE
  token_hash bytea NOT NULL
  constraint displays_counter_fk FOREIGN KEY (instansi_id, counter_id) REFERENCES counters(instansi_id, id)
  constraint displays_issued_by_fk FOREIGN KEY (instansi_id, issued_by) REFERENCES users(instansi_id, id)
  constraint displays_pk PRIMARY KEY (instansi_id, id)
  constraint displays_revoked_by_fk FOREIGN KEY (instansi_id, revoked_by) REFERENCES users(instansi_id, id)
  constraint displays_revoked_check CHECK (((revoked_by IS NULL) = (revoked_at IS NULL)))
  constraint displays_token_hash_check CHECK ((length(token_hash) = 32))
  constraint displays_token_hash_unique UNIQUE (token_hash)
  CREATE UNIQUE INDEX displays_pk ON suara.displays USING btree (instansi_id, id)
  CREATE UNIQUE INDEX displays_token_hash_unique ON suara.displays USING btree (token_hash)
  policy displays_all for ALL to suara_owner, suara_worker using true with check true
  policy displays_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table export_chunks guarded by force rights suara_admin=SELECT suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=DELETE,INSERT,SELECT
  content bytea NOT NULL EXTERNAL
  export_id uuid NOT NULL
  instansi_id uuid NOT NULL
  lease_id uuid NOT NULL
  ordinal integer NOT NULL
  constraint export_chunks_job_fk FOREIGN KEY (instansi_id, export_id) REFERENCES export_jobs(instansi_id, id) ON DELETE CASCADE
  constraint export_chunks_pk PRIMARY KEY (instansi_id, export_id, lease_id, ordinal)
  CREATE UNIQUE INDEX export_chunks_pk ON suara.export_chunks USING btree (instansi_id, export_id, lease_id, ordinal)
  policy export_chunks_all for ALL to suara_owner, suara_worker using true with check true
  policy export_chunks_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table export_jobs guarded by force rights suara_admin=INSERT,SELECT suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=DELETE,SELECT,UPDATE
  attempts smallint NOT NULL DEFAULT 0
  bytes bigint
  created_at timestamp with time zone NOT NULL
  expires_at timestamp with time zone
  format text NOT NULL
  id uuid NOT NULL DEFAULT gen_random_uuid()
  instansi_id uuid NOT NULL
  lease_id uuid
  leased_until timestamp with time zone
  period text NOT NULL
  progress smallint NOT NULL DEFAULT 0
  requested_by uuid NOT NULL
  rows bigint NOT NULL DEFAULT 0
  separator text NOT NULL
  sha256 text
  state text NOT NULL DEFAULT 'waiting'::text rights suara_admin=UPDATE
  unit_id uuid
  constraint export_jobs_done_check CHECK (((state <> 'done'::text) OR ((lease_id IS NOT NULL) AND (bytes IS NOT NULL) AND (sha256 IS NOT NULL) AND (expires_at IS NOT NULL))))
  constraint export_jobs_format_check CHECK ((format = ANY (ARRAY['csv'::text, 'xlsx'::text, 'json'::text])))
  constraint export_jobs_instansi_fk FOREIGN KEY (instansi_id) REFERENCES instansi(id)
  constraint export_jobs_pk PRIMARY KEY (instansi_id, id)
  constraint export_jobs_progress_check CHECK (((progress >= 0) AND (progress <= 100)))
  constraint export_jobs_separator_check CHECK ((separator = ANY (ARRAY[','::text, ';'::text])))
  constraint export_jobs_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
  constraint export_jobs_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
  constraint export_jobs_unit_fk FOREIGN KEY (instansi_id, unit_id) REFERENCES units(instansi_id, id)
  constraint export_jobs_user_fk FOREIGN KEY (instansi_id, requested_by) REFERENCES users(instansi_id, id) ON DELETE CASCADE
  CREATE INDEX export_jobs_open ON suara.export_jobs USING btree (created_at) WHERE (state = ANY (ARRAY['waiting'::text, 'running'::text]))
  CREATE UNIQUE INDEX export_jobs_pk ON suara.export_jobs USING btree (instansi_id, id)
  policy export_jobs_all for ALL to suara_owner, suara_worker using true with check true
  policy export_jobs_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table figure_makings guarded by force rights suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=INSERT,SELECT,UPDATE
  instansi_id uuid NOT NULL
  made_at timestamp with time zone NOT NULL
  settled_through date NOT NULL
  constraint figure_makings_instansi_fk FOREIGN KEY (instansi_id) REFERENCES instansi(id)
  constraint figure_makings_pk PRIMARY KEY (instansi_id)
  CREATE UNIQUE INDEX figure_makings_pk ON suara.figure_makings USING btree (instansi_id)
  policy figure_makings_all for ALL to suara_owner, suara_worker using true with check true
  policy figure_makings_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table figures guarded by force rights suara_admin=SELECT suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=INSERT,SELECT
  basis text NOT NULL
  closed_period_id uuid
  covers datemultirange NOT NULL
  current boolean NOT NULL DEFAULT true rights suara_worker=UPDATE
  days integer
  figure jsonb NOT NULL
  id uuid NOT NULL DEFAULT gen_random_uuid()
  instansi_id uuid NOT NULL
  made_at timestamp with time zone NOT NULL
  measure text NOT NULL
  method_version text NOT NULL
  n integer NOT NULL
  notes jsonb NOT NULL
  official_period text NOT NULL
  period text NOT NULL
  period_kind text NOT NULL
  subject_id uuid NOT NULL
  subject_kind text NOT NULL
  subject_name text NOT NULL
  unit_id uuid
  unit_name text
  until date NOT NULL
  constraint figures_basis_check CHECK ((basis = ANY (ARRAY['all'::text, 'attested'::text])))
  constraint figures_closed_period_fk FOREIGN KEY (instansi_id, closed_period_id) REFERENCES closed_periods(instansi_id, id)
  constraint figures_covers_check CHECK ((NOT isempty(covers)))
  constraint figures_instansi_fk FOREIGN KEY (instansi_id) REFERENCES instansi(id)
  constraint figures_measure_check CHECK ((measure = ANY (ARRAY['pulse'::text, 'ikm'::text, 'officer'::text, 'profile'::text, 'hours'::text])))
  constraint figures_n_check CHECK ((n >= 10))
  constraint figures_officer_check CHECK (((measure = 'officer'::text) <= (subject_kind = 'assignment'::text)))
  constraint figures_period_kind_check CHECK ((period_kind = ANY (ARRAY['month'::text, 'quarter'::text, 'semester'::text, 'year'::text])))
  constraint figures_pk PRIMARY KEY (instansi_id, id)
  constraint figures_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['instansi'::text, 'unit'::text, 'service'::text, 'location'::text, 'assignment'::text])))
  constraint figures_unique UNIQUE NULLS NOT DISTINCT (instansi_id, subject_kind, subject_id, period, measure, basis, until, closed_period_id)
  CREATE UNIQUE INDEX figures_current ON suara.figures USING btree (instansi_id, subject_kind, subject_id, period, measure, basis) WHERE current
  CREATE INDEX figures_official_period ON suara.figures USING btree (instansi_id, official_period)
  CREATE INDEX figures_period ON suara.figures USING btree (instansi_id, period, subject_kind, subject_id) WHERE current
  CREATE UNIQUE INDEX figures_pk ON suara.figures USING btree (instansi_id, id)
  CREATE UNIQUE INDEX figures_unique ON suara.figures USING btree (instansi_id, subject_kind, subject_id, period, measure, basis, until, closed_period_id) NULLS NOT DISTINCT
  policy figures_all for ALL to suara_owner, suara_worker using true with check true
  policy figures_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table free_services guarded by force rights suara_admin=DELETE,INSERT,SELECT suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=SELECT
  instansi_id uuid NOT NULL
  service_id uuid NOT NULL
  valid daterange NOT NULL rights suara_admin=UPDATE
  constraint free_services_no_overlap EXCLUDE USING gist (instansi_id WITH =, service_id WITH =, valid WITH &&)
  constraint free_services_pk PRIMARY KEY (instansi_id, service_id, valid)
  constraint free_services_service_fk FOREIGN KEY (instansi_id, service_id) REFERENCES services(instansi_id, id)
  constraint free_services_valid_check CHECK ((NOT isempty(valid)))
  CREATE INDEX free_services_no_overlap ON suara.free_services USING gist (instansi_id, service_id, valid)
  CREATE UNIQUE INDEX free_services_pk ON suara.free_services USING btree (instansi_id, service_id, valid)
  policy free_services_all for ALL to suara_owner, suara_worker using true with check true
  policy free_services_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table instansi guarded by force rights suara_admin=SELECT suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=SELECT
  created_at timestamp with time zone NOT NULL DEFAULT now()
  fee_rule text NOT NULL DEFAULT 'eight-elements'::text rights suara_admin=UPDATE
  id uuid NOT NULL DEFAULT gen_random_uuid()
  instrument_version_id uuid NOT NULL
  key text NOT NULL
  leading_mean text NOT NULL DEFAULT 'pooled'::text rights suara_admin=UPDATE
  leading_period text NOT NULL DEFAULT 'quarter'::text rights suara_admin=UPDATE
  marking text
  name text NOT NULL rights suara_admin=UPDATE
  time_zone text NOT NULL DEFAULT 'Asia/Jakarta'::text
  constraint instansi_fee_rule_check CHECK ((fee_rule = ANY (ARRAY['eight-elements'::text, 'fee-as-four'::text])))
  constraint instansi_instrument_fk FOREIGN KEY (instrument_version_id) REFERENCES instrument_versions(id)
  constraint instansi_key_unique UNIQUE (key)
  constraint instansi_leading_mean_check CHECK ((leading_mean = ANY (ARRAY['pooled'::text, 'services'::text])))
  constraint instansi_leading_period_check CHECK ((leading_period = ANY (ARRAY['quarter'::text, 'semester'::text, 'year'::text])))
  constraint instansi_marking_check CHECK ((marking = ANY (ARRAY['CONTOH'::text, 'UJI'::text])))
  constraint instansi_pk PRIMARY KEY (id)
  CREATE UNIQUE INDEX instansi_key_unique ON suara.instansi USING btree (key)
  CREATE UNIQUE INDEX instansi_pk ON suara.instansi USING btree (id)
  policy instansi_all for ALL to suara_owner, suara_worker using true with check true
  policy instansi_tenant for ALL to suara_admin using (id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table instrument_items rights suara_admin=SELECT suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=SELECT
  concerns text NOT NULL
  element text
  instrument_version_id uuid NOT NULL
  key text NOT NULL
  kind text NOT NULL
  labels jsonb NOT NULL
  name jsonb NOT NULL
  pole text
  position smallint NOT NULL
  question jsonb NOT NULL
  constraint instrument_items_concerns_check CHECK ((concerns = ANY (ARRAY['officer'::text, 'unit'::text])))
  constraint instrument_items_element_fk FOREIGN KEY (instrument_version_id, element) REFERENCES instrument_items(instrument_version_id, key)
  constraint instrument_items_key_check CHECK ((key ~ '^[a-z][a-z_]{1,30}$'::text))
  constraint instrument_items_kind_check CHECK ((kind = ANY (ARRAY['overall'::text, 'element'::text, 'reason'::text])))
  constraint instrument_items_pk PRIMARY KEY (instrument_version_id, key)
  constraint instrument_items_pole_check CHECK ((pole = ANY (ARRAY['low'::text, 'high'::text])))
  constraint instrument_items_position_unique UNIQUE (instrument_version_id, "position")
  constraint instrument_items_reason_check CHECK ((((kind = 'reason'::text) = (pole IS NOT NULL)) AND ((kind = 'reason'::text) = (element IS NOT NULL))))
  constraint instrument_items_version_fk FOREIGN KEY (instrument_version_id) REFERENCES instrument_versions(id)
  CREATE UNIQUE INDEX instrument_items_one_overall ON suara.instrument_items USING btree (instrument_version_id) WHERE (kind = 'overall'::text)
  CREATE UNIQUE INDEX instrument_items_pk ON suara.instrument_items USING btree (instrument_version_id, key)
  CREATE UNIQUE INDEX instrument_items_position_unique ON suara.instrument_items USING btree (instrument_version_id, "position")
table instrument_versions rights suara_admin=SELECT suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=SELECT
  id uuid NOT NULL
  instrument_id uuid NOT NULL
  valid_from date NOT NULL
  version integer NOT NULL
  constraint instrument_versions_instrument_fk FOREIGN KEY (instrument_id) REFERENCES instruments(id)
  constraint instrument_versions_pk PRIMARY KEY (id)
  constraint instrument_versions_unique UNIQUE (instrument_id, version)
  CREATE UNIQUE INDEX instrument_versions_pk ON suara.instrument_versions USING btree (id)
  CREATE UNIQUE INDEX instrument_versions_unique ON suara.instrument_versions USING btree (instrument_id, version)
table instruments rights suara_admin=SELECT suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=SELECT
  id uuid NOT NULL
  key text NOT NULL
  legal_source text NOT NULL
  name text NOT NULL
  constraint instruments_key_unique UNIQUE (key)
  constraint instruments_pk PRIMARY KEY (id)
  CREATE UNIQUE INDEX instruments_key_unique ON suara.instruments USING btree (key)
  CREATE UNIQUE INDEX instruments_pk ON suara.instruments USING btree (id)
table invitations guarded by force rights suara_admin=DELETE,INSERT,SELECT,UPDATE suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE
  expires_at timestamp with time zone NOT NULL
  instansi_id uuid NOT NULL
  token_hash bytea NOT NULL
  user_id uuid NOT NULL
  constraint invitations_pk PRIMARY KEY (token_hash)
  constraint invitations_token_hash_check CHECK ((length(token_hash) = 32))
  constraint invitations_user_fk FOREIGN KEY (instansi_id, user_id) REFERENCES users(instansi_id, id) ON DELETE CASCADE
  constraint invitations_user_unique UNIQUE (instansi_id, user_id)
  CREATE UNIQUE INDEX invitations_pk ON suara.invitations USING btree (token_hash)
  CREATE UNIQUE INDEX invitations_user_unique ON suara.invitations USING btree (instansi_id, user_id)
  policy invitations_all for ALL to suara_owner, suara_worker using true with check true
  policy invitations_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table journal guarded by force rights suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=SELECT
  answers jsonb NOT NULL
  assignment_id uuid
  assurance_level assurance_level NOT NULL
  cause text NOT NULL
  channel channel NOT NULL
  counter_id uuid
  hour_block smallint NOT NULL
  id bigint NOT NULL
  instansi_id uuid NOT NULL
  instrument_version_id uuid NOT NULL
  local_day date NOT NULL
  location_id uuid
  rating_id uuid NOT NULL
  service_id uuid
  sign smallint NOT NULL
  status rating_status NOT NULL
  unit_id uuid NOT NULL
  xid xid8 NOT NULL DEFAULT pg_current_xact_id() rights suara_worker=UPDATE
  constraint journal_cause_check CHECK ((cause = ANY (ARRAY['created'::text, 'amended'::text, 'detailed'::text, 'reattributed'::text, 'held'::text, 'released'::text, 'excluded'::text, 'uncounted'::text])))
  constraint journal_pk PRIMARY KEY (xid, id)
  constraint journal_rating_fk FOREIGN KEY (instansi_id, rating_id) REFERENCES ratings(instansi_id, id)
  constraint journal_sign_check CHECK ((sign = ANY (ARRAY['-1'::integer, 1])))
  CREATE INDEX journal_local_day ON suara.journal USING brin (local_day)
  CREATE UNIQUE INDEX journal_pk ON suara.journal USING btree (xid, id)
  policy journal_all for ALL to suara_owner, suara_worker using true with check true
  policy journal_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table judged_days guarded by force rights suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=SELECT
  instansi_id uuid NOT NULL
  settled_through date NOT NULL
  constraint judged_days_instansi_fk FOREIGN KEY (instansi_id) REFERENCES instansi(id)
  constraint judged_days_pk PRIMARY KEY (instansi_id)
  CREATE UNIQUE INDEX judged_days_pk ON suara.judged_days USING btree (instansi_id)
  policy judged_days_all for ALL to suara_owner, suara_worker using true with check true
  policy judged_days_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table known_origins guarded by force rights suara_admin=DELETE,INSERT,SELECT,UPDATE suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE
  instansi_id uuid NOT NULL
  origin_key bytea NOT NULL
  seen_at timestamp with time zone NOT NULL
  user_id uuid NOT NULL
  constraint known_origins_origin_key_check CHECK ((length(origin_key) = 32))
  constraint known_origins_pk PRIMARY KEY (instansi_id, user_id, origin_key)
  constraint known_origins_user_fk FOREIGN KEY (instansi_id, user_id) REFERENCES users(instansi_id, id) ON DELETE CASCADE
  CREATE INDEX known_origins_origin ON suara.known_origins USING btree (origin_key)
  CREATE UNIQUE INDEX known_origins_pk ON suara.known_origins USING btree (instansi_id, user_id, origin_key)
  policy known_origins_all for ALL to suara_owner, suara_worker using true with check true
  policy known_origins_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table level_contrasts guarded by force rights suara_admin=SELECT suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=INSERT,SELECT
  assignment_id uuid NOT NULL
  closed_period_id uuid NOT NULL
  instansi_id uuid NOT NULL
  verdict text NOT NULL
  z double precision NOT NULL
  constraint level_contrasts_assignment_fk FOREIGN KEY (instansi_id, assignment_id) REFERENCES assignments(instansi_id, id)
  constraint level_contrasts_closed_period_fk FOREIGN KEY (instansi_id, closed_period_id) REFERENCES closed_periods(instansi_id, id)
  constraint level_contrasts_pk PRIMARY KEY (instansi_id, closed_period_id, assignment_id)
  constraint level_contrasts_verdict_check CHECK ((verdict = ANY (ARRAY['usual'::text, 'present higher'::text, 'present lower'::text])))
  constraint level_contrasts_z_check CHECK (((z >= ('-100'::integer)::double precision) AND (z <= (100)::double precision)))
  CREATE UNIQUE INDEX level_contrasts_pk ON suara.level_contrasts USING btree (instansi_id, closed_period_id, assignment_id)
  policy level_contrasts_all for ALL to suara_owner, suara_worker using true with check true
  policy level_contrasts_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table locations guarded by force rights suara_admin=INSERT,SELECT suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=SELECT
  id uuid NOT NULL DEFAULT gen_random_uuid()
  instansi_id uuid NOT NULL
  key text NOT NULL
  name text NOT NULL rights suara_admin=UPDATE
  retired_on date rights suara_admin=UPDATE
  time_zone text rights suara_admin=UPDATE
  constraint locations_instansi_fk FOREIGN KEY (instansi_id) REFERENCES instansi(id)
  constraint locations_key_unique UNIQUE (instansi_id, key)
  constraint locations_pk PRIMARY KEY (instansi_id, id)
  CREATE UNIQUE INDEX locations_key_unique ON suara.locations USING btree (instansi_id, key)
  CREATE UNIQUE INDEX locations_pk ON suara.locations USING btree (instansi_id, id)
  policy locations_all for ALL to suara_owner, suara_worker using true with check true
  policy locations_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table looks guarded by force rights suara_admin=INSERT,SELECT suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=SELECT
  assignment_id uuid
  id uuid NOT NULL DEFAULT gen_random_uuid()
  instansi_id uuid NOT NULL
  looked_at timestamp with time zone NOT NULL
  period text
  unit_id uuid
  user_id uuid NOT NULL
  what text NOT NULL
  constraint looks_assignment_fk FOREIGN KEY (instansi_id, assignment_id) REFERENCES assignments(instansi_id, id)
  constraint looks_instansi_fk FOREIGN KEY (instansi_id) REFERENCES instansi(id)
  constraint looks_pk PRIMARY KEY (instansi_id, id)
  constraint looks_unit_fk FOREIGN KEY (instansi_id, unit_id) REFERENCES units(instansi_id, id)
  constraint looks_user_fk FOREIGN KEY (instansi_id, user_id) REFERENCES users(instansi_id, id)
  constraint looks_what_check CHECK ((what = ANY (ARRAY['officer_figure'::text, 'comments'::text, 'profile'::text, 'export'::text])))
  CREATE INDEX looks_assignment ON suara.looks USING btree (instansi_id, assignment_id, looked_at)
  CREATE UNIQUE INDEX looks_pk ON suara.looks USING btree (instansi_id, id)
  policy looks_all for ALL to suara_owner, suara_worker using true with check true
  policy looks_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table marks guarded by force rights suara_admin=SELECT suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=SELECT
  assignment_id uuid NOT NULL
  assurance_level assurance_level NOT NULL
  instansi_id uuid NOT NULL
  kind text NOT NULL
  local_day date NOT NULL
  location_id uuid NOT NULL
  n integer NOT NULL
  service_id uuid NOT NULL
  unit_id uuid NOT NULL
  constraint marks_instansi_fk FOREIGN KEY (instansi_id) REFERENCES instansi(id)
  constraint marks_kind_check CHECK ((kind = ANY (ARRAY['straight_line'::text, 'outside_hours'::text, 'shared_device'::text, 'office_network'::text, 'staff_device'::text, 'counted_by_time'::text])))
  constraint marks_n_check CHECK ((n > 0))
  constraint marks_pk PRIMARY KEY (instansi_id, local_day, unit_id, assignment_id, service_id, location_id, assurance_level, kind)
  constraint marks_unit_fk FOREIGN KEY (instansi_id, unit_id) REFERENCES units(instansi_id, id)
  CREATE UNIQUE INDEX marks_pk ON suara.marks USING btree (instansi_id, local_day, unit_id, assignment_id, service_id, location_id, assurance_level, kind)
  policy marks_all for ALL to suara_owner, suara_worker using true with check true
  policy marks_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table missing_figures guarded by force rights suara_admin=SELECT suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=DELETE,INSERT,SELECT
  basis text NOT NULL
  closed_period_id uuid
  current boolean NOT NULL DEFAULT true rights suara_worker=UPDATE
  instansi_id uuid NOT NULL
  measure text NOT NULL
  official_period text NOT NULL
  period text NOT NULL
  reason jsonb NOT NULL
  subject_id uuid NOT NULL
  subject_kind text NOT NULL
  subject_name text NOT NULL
  unit_id uuid
  unit_name text
  constraint missing_figures_basis_check CHECK ((basis = ANY (ARRAY['all'::text, 'attested'::text])))
  constraint missing_figures_closed_period_fk FOREIGN KEY (instansi_id, closed_period_id) REFERENCES closed_periods(instansi_id, id)
  constraint missing_figures_instansi_fk FOREIGN KEY (instansi_id) REFERENCES instansi(id)
  constraint missing_figures_measure_check CHECK ((measure = ANY (ARRAY['pulse'::text, 'ikm'::text, 'officer'::text])))
  constraint missing_figures_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['instansi'::text, 'unit'::text, 'service'::text, 'location'::text, 'assignment'::text])))
  constraint missing_figures_unique UNIQUE NULLS NOT DISTINCT (instansi_id, subject_kind, subject_id, period, measure, basis, closed_period_id)
  CREATE INDEX missing_figures_period ON suara.missing_figures USING btree (instansi_id, period) WHERE current
  CREATE UNIQUE INDEX missing_figures_unique ON suara.missing_figures USING btree (instansi_id, subject_kind, subject_id, period, measure, basis, closed_period_id) NULLS NOT DISTINCT
  policy missing_figures_all for ALL to suara_owner, suara_worker using true with check true
  policy missing_figures_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table objections guarded by force rights suara_admin=SELECT suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE
  answer text
  answered_at timestamp with time zone
  assignment_id uuid NOT NULL rights suara_admin=INSERT
  batch_id uuid rights suara_admin=INSERT
  days daterange rights suara_admin=INSERT
  figure_id uuid rights suara_admin=INSERT
  filed_at timestamp with time zone NOT NULL rights suara_admin=INSERT
  id uuid NOT NULL DEFAULT gen_random_uuid()
  instansi_id uuid NOT NULL rights suara_admin=INSERT
  kind text NOT NULL rights suara_admin=INSERT
  place integer rights suara_admin=INSERT
  state text NOT NULL DEFAULT 'open'::text
  text text NOT NULL rights suara_admin=INSERT
  user_id uuid NOT NULL rights suara_admin=INSERT
  constraint objections_answer_check CHECK (((char_length(answer) >= 1) AND (char_length(answer) <= 4000)))
  constraint objections_answered_check CHECK ((
CASE state
    WHEN 'open'::text THEN num_nulls(answer, answered_at)
    ELSE num_nonnulls(answer, answered_at)
END = 2))
  constraint objections_assignment_fk FOREIGN KEY (instansi_id, assignment_id) REFERENCES assignments(instansi_id, id)
  constraint objections_figure_fk FOREIGN KEY (instansi_id, figure_id) REFERENCES figures(instansi_id, id)
  constraint objections_kind_check CHECK ((kind = ANY (ARRAY['attribution'::text, 'comment'::text, 'figure'::text])))
  constraint objections_pk PRIMARY KEY (instansi_id, id)
  constraint objections_state_check CHECK ((state = ANY (ARRAY['open'::text, 'upheld'::text, 'rejected'::text])))
  constraint objections_subject_check CHECK (
CASE kind
    WHEN 'comment'::text THEN ((num_nonnulls(batch_id, place) = 2) AND (num_nonnulls(figure_id, days) = 0))
    ELSE ((days IS NOT NULL) AND (num_nonnulls(batch_id, place) = 0))
END)
  constraint objections_text_check CHECK (((char_length(text) >= 1) AND (char_length(text) <= 4000)))
  constraint objections_user_fk FOREIGN KEY (instansi_id, user_id) REFERENCES users(instansi_id, id)
  CREATE INDEX objections_assignment ON suara.objections USING btree (instansi_id, assignment_id)
  CREATE UNIQUE INDEX objections_pk ON suara.objections USING btree (instansi_id, id)
  policy objections_all for ALL to suara_owner, suara_worker using true with check true
  policy objections_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table office_networks guarded by force rights suara_admin=DELETE,INSERT,SELECT suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE
  enrolled_at timestamp with time zone NOT NULL
  enrolled_by uuid NOT NULL
  id uuid NOT NULL DEFAULT gen_random_uuid()
  instansi_id uuid NOT NULL
  line_hash bytea NOT NULL
  name text
  constraint office_networks_enrolled_by_fk FOREIGN KEY (instansi_id, enrolled_by) REFERENCES users(instansi_id, id)
  constraint office_networks_line_hash_check CHECK ((length(line_hash) = 32))
  constraint office_networks_line_unique UNIQUE (instansi_id, line_hash)
  constraint office_networks_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 100)))
  constraint office_networks_pk PRIMARY KEY (instansi_id, id)
  CREATE UNIQUE INDEX office_networks_line_unique ON suara.office_networks USING btree (instansi_id, line_hash)
  CREATE UNIQUE INDEX office_networks_pk ON suara.office_networks USING btree (instansi_id, id)
  policy office_networks_all for ALL to suara_owner, suara_worker using true with check true
  policy office_networks_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table officers guarded by force rights suara_admin=INSERT,SELECT suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=SELECT
  employment text NOT NULL rights suara_admin=UPDATE
  id uuid NOT NULL DEFAULT gen_random_uuid()
  instansi_id uuid NOT NULL
  key text NOT NULL
  name text NOT NULL rights suara_admin=UPDATE
  nip text rights suara_admin=UPDATE
  public_name text NOT NULL rights suara_admin=UPDATE
  retired_on date rights suara_admin=UPDATE
  constraint officers_employment_check CHECK ((employment = ANY (ARRAY['PNS'::text, 'PPPK'::text, 'NON_ASN'::text])))
  constraint officers_instansi_fk FOREIGN KEY (instansi_id) REFERENCES instansi(id)
  constraint officers_key_unique UNIQUE (instansi_id, key)
  constraint officers_nip_check CHECK ((nip ~ '^[0-9]{18}$'::text))
  constraint officers_nip_unique UNIQUE (instansi_id, nip)
  constraint officers_pk PRIMARY KEY (instansi_id, id)
  CREATE UNIQUE INDEX officers_key_unique ON suara.officers USING btree (instansi_id, key)
  CREATE UNIQUE INDEX officers_nip_unique ON suara.officers USING btree (instansi_id, nip)
  CREATE UNIQUE INDEX officers_pk ON suara.officers USING btree (instansi_id, id)
  policy officers_all for ALL to suara_owner, suara_worker using true with check true
  policy officers_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table own_figures guarded by force rights suara_admin=SELECT suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=INSERT,SELECT
  assignment_id uuid NOT NULL
  days integer NOT NULL
  figure jsonb NOT NULL
  instansi_id uuid NOT NULL
  made_at timestamp with time zone NOT NULL
  measure text NOT NULL
  method_version text NOT NULL
  n integer NOT NULL
  period text NOT NULL
  until date NOT NULL
  constraint own_figures_assignment_fk FOREIGN KEY (instansi_id, assignment_id) REFERENCES assignments(instansi_id, id)
  constraint own_figures_measure_check CHECK ((measure = ANY (ARRAY['pulse'::text, 'officer'::text])))
  constraint own_figures_n_check CHECK ((n >= 10))
  constraint own_figures_pk PRIMARY KEY (instansi_id, assignment_id, period, measure, until)
  CREATE UNIQUE INDEX own_figures_pk ON suara.own_figures USING btree (instansi_id, assignment_id, period, measure, until)
  policy own_figures_all for ALL to suara_owner, suara_worker using true with check true
  policy own_figures_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table period_requests guarded by force rights suara_admin=INSERT,SELECT suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=SELECT
  asked_at timestamp with time zone NOT NULL
  asked_by uuid NOT NULL
  done_at timestamp with time zone rights suara_worker=UPDATE
  id uuid NOT NULL DEFAULT gen_random_uuid()
  instansi_id uuid NOT NULL
  kind text NOT NULL
  outcome jsonb rights suara_worker=UPDATE
  period text NOT NULL
  reason text
  state text NOT NULL DEFAULT 'waiting'::text rights suara_worker=UPDATE
  constraint period_requests_asked_by_fk FOREIGN KEY (instansi_id, asked_by) REFERENCES users(instansi_id, id)
  constraint period_requests_instansi_fk FOREIGN KEY (instansi_id) REFERENCES instansi(id)
  constraint period_requests_kind_check CHECK ((kind = ANY (ARRAY['preview'::text, 'close'::text, 'revise'::text])))
  constraint period_requests_outcome_check CHECK ((num_nonnulls(done_at, outcome) =
CASE state
    WHEN 'waiting'::text THEN 0
    ELSE 2
END))
  constraint period_requests_pk PRIMARY KEY (instansi_id, id)
  constraint period_requests_reason_check CHECK (((char_length(reason) >= 1) AND (char_length(reason) <= 2000)))
  constraint period_requests_reason_known_check CHECK (((kind = 'revise'::text) = (reason IS NOT NULL)))
  constraint period_requests_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'done'::text, 'refused'::text])))
  CREATE UNIQUE INDEX period_requests_pk ON suara.period_requests USING btree (instansi_id, id)
  CREATE INDEX period_requests_waiting ON suara.period_requests USING btree (asked_at) WHERE (state = 'waiting'::text)
  policy period_requests_all for ALL to suara_owner, suara_worker using true with check true
  policy period_requests_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table person_cells guarded by force rights suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=DELETE,INSERT,SELECT,UPDATE
  assignment_id uuid NOT NULL
  assurance_level assurance_level NOT NULL
  counter_id uuid NOT NULL
  instansi_id uuid NOT NULL
  late boolean NOT NULL
  local_day date NOT NULL
  location_id uuid NOT NULL
  officer_respondents integer NOT NULL
  respondents integer NOT NULL
  service_id uuid NOT NULL
  status rating_status NOT NULL
  tap_1 integer NOT NULL
  tap_2 integer NOT NULL
  tap_3 integer NOT NULL
  tap_4 integer NOT NULL
  unit_id uuid NOT NULL
  constraint person_cells_pk PRIMARY KEY (instansi_id, unit_id, assurance_level, local_day, location_id, service_id, counter_id, assignment_id, status, late)
  CREATE UNIQUE INDEX person_cells_pk ON suara.person_cells USING btree (instansi_id, unit_id, assurance_level, local_day, location_id, service_id, counter_id, assignment_id, status, late)
  policy person_cells_all for ALL to suara_owner, suara_worker using true with check true
  policy person_cells_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table persons_served guarded by force rights suara_admin=INSERT,SELECT suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=SELECT
  entered_at timestamp with time zone NOT NULL rights suara_admin=UPDATE
  entered_by uuid NOT NULL rights suara_admin=UPDATE
  instansi_id uuid NOT NULL
  month date NOT NULL
  n integer NOT NULL rights suara_admin=UPDATE
  service_id uuid NOT NULL
  constraint persons_served_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
  constraint persons_served_n_check CHECK ((n >= 0))
  constraint persons_served_pk PRIMARY KEY (instansi_id, service_id, month)
  constraint persons_served_service_fk FOREIGN KEY (instansi_id, service_id) REFERENCES services(instansi_id, id)
  constraint persons_served_user_fk FOREIGN KEY (instansi_id, entered_by) REFERENCES users(instansi_id, id)
  CREATE UNIQUE INDEX persons_served_pk ON suara.persons_served USING btree (instansi_id, service_id, month)
  policy persons_served_all for ALL to suara_owner, suara_worker using true with check true
  policy persons_served_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table persons_served_log guarded by force rights suara_admin=INSERT,SELECT suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE
  entered_at timestamp with time zone NOT NULL
  entered_by uuid NOT NULL
  id bigint NOT NULL
  instansi_id uuid NOT NULL
  month date NOT NULL
  n integer NOT NULL
  service_id uuid NOT NULL
  constraint persons_served_log_entry_fk FOREIGN KEY (instansi_id, service_id, month) REFERENCES persons_served(instansi_id, service_id, month)
  constraint persons_served_log_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
  constraint persons_served_log_n_check CHECK ((n >= 0))
  constraint persons_served_log_pk PRIMARY KEY (instansi_id, service_id, month, id)
  constraint persons_served_log_user_fk FOREIGN KEY (instansi_id, entered_by) REFERENCES users(instansi_id, id)
  CREATE UNIQUE INDEX persons_served_log_pk ON suara.persons_served_log USING btree (instansi_id, service_id, month, id)
  policy persons_served_log_all for ALL to suara_owner, suara_worker using true with check true
  policy persons_served_log_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table proof_deliveries guarded by force rights suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=INSERT,SELECT
  failure text
  instansi_id uuid NOT NULL
  ordinal integer NOT NULL
  place_id uuid NOT NULL
  tried_at timestamp with time zone NOT NULL
  constraint proof_deliveries_pk PRIMARY KEY (instansi_id, place_id, ordinal, tried_at)
  constraint proof_deliveries_place_fk FOREIGN KEY (instansi_id, place_id) REFERENCES proof_places(instansi_id, id)
  constraint proof_deliveries_seal_fk FOREIGN KEY (instansi_id, ordinal) REFERENCES proof_seals(instansi_id, ordinal)
  CREATE UNIQUE INDEX proof_deliveries_pk ON suara.proof_deliveries USING btree (instansi_id, place_id, ordinal, tried_at)
  policy proof_deliveries_all for ALL to suara_owner, suara_worker using true with check true
  policy proof_deliveries_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table proof_leaves guarded by force rights suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=INSERT,SELECT
  day date NOT NULL
  instansi_id uuid NOT NULL
  kind text NOT NULL
  leaf bytea NOT NULL
  position integer NOT NULL
  salt bytea rights suara_worker=UPDATE
  subject_id text NOT NULL
  constraint proof_leaves_leaf_check CHECK ((length(leaf) = 32))
  constraint proof_leaves_pk PRIMARY KEY (instansi_id, kind, day, "position")
  constraint proof_leaves_salt_check CHECK ((length(salt) = 32))
  constraint proof_leaves_seal_fk FOREIGN KEY (instansi_id, kind, day) REFERENCES proof_seals(instansi_id, kind, day) DEFERRABLE INITIALLY DEFERRED
  constraint proof_leaves_subject_unique UNIQUE (instansi_id, kind, subject_id)
  CREATE UNIQUE INDEX proof_leaves_pk ON suara.proof_leaves USING btree (instansi_id, kind, day, "position")
  CREATE UNIQUE INDEX proof_leaves_subject_unique ON suara.proof_leaves USING btree (instansi_id, kind, subject_id)
  policy proof_leaves_all for ALL to suara_owner, suara_worker using true with check true
  policy proof_leaves_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table proof_places guarded by force rights suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=SELECT
  address text NOT NULL
  id uuid NOT NULL DEFAULT gen_random_uuid()
  instansi_id uuid NOT NULL
  label text NOT NULL
  removed_at timestamp with time zone
  constraint proof_places_instansi_fk FOREIGN KEY (instansi_id) REFERENCES instansi(id)
  constraint proof_places_pk PRIMARY KEY (instansi_id, id)
  CREATE UNIQUE INDEX proof_places_address_unique ON suara.proof_places USING btree (instansi_id, address) WHERE (removed_at IS NULL)
  CREATE UNIQUE INDEX proof_places_pk ON suara.proof_places USING btree (instansi_id, id)
  policy proof_places_all for ALL to suara_owner, suara_worker using true with check true
  policy proof_places_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table proof_seals guarded by force rights suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=INSERT,SELECT
  day date NOT NULL
  horizon xid8
  instansi_id uuid NOT NULL
  kind text NOT NULL
  leaves integer NOT NULL
  ordinal integer NOT NULL
  public_key bytea NOT NULL
  root bytea NOT NULL
  signature bytea NOT NULL
  statement text NOT NULL
  system_identifier bigint
  constraint proof_seals_day_unique UNIQUE (instansi_id, kind, day)
  constraint proof_seals_instansi_fk FOREIGN KEY (instansi_id) REFERENCES instansi(id)
  constraint proof_seals_leaves_check CHECK ((leaves >= 0))
  constraint proof_seals_ordinal_check CHECK ((ordinal >= 1))
  constraint proof_seals_pk PRIMARY KEY (instansi_id, ordinal)
  constraint proof_seals_public_key_check CHECK ((length(public_key) = 32))
  constraint proof_seals_root_check CHECK ((length(root) = 32))
  constraint proof_seals_signature_check CHECK ((length(signature) = 64))
  CREATE UNIQUE INDEX proof_seals_day_unique ON suara.proof_seals USING btree (instansi_id, kind, day)
  CREATE UNIQUE INDEX proof_seals_pk ON suara.proof_seals USING btree (instansi_id, ordinal)
  policy proof_seals_all for ALL to suara_owner, suara_worker using true with check true
  policy proof_seals_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table ratings guarded by force rights suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=SELECT
  answers jsonb NOT NULL
  assignment_id uuid
  assurance_level assurance_level NOT NULL
  body_hash bytea NOT NULL
  channel channel NOT NULL
  code_id uuid NOT NULL
  counter_id uuid
  device_bucket integer rights suara_worker=UPDATE
  display_step integer rights suara_worker=UPDATE
  hour_block smallint NOT NULL
  id uuid NOT NULL
  instansi_id uuid NOT NULL
  instrument_version_id uuid NOT NULL
  local_day date NOT NULL
  location_id uuid
  lowered_by text
  office_network boolean rights suara_worker=UPDATE
  officer_rejected boolean NOT NULL
  receipt_hash bytea NOT NULL
  received_at timestamp with time zone rights suara_worker=UPDATE
  rule_version smallint NOT NULL
  service_id uuid
  source text NOT NULL
  staff_device boolean rights suara_worker=UPDATE
  status rating_status NOT NULL
  uncounted_by text
  unit_id uuid NOT NULL
  visit text rights suara_worker=UPDATE
  visitor bytea rights suara_worker=UPDATE
  constraint ratings_assignment_fk FOREIGN KEY (instansi_id, assignment_id) REFERENCES assignments(instansi_id, id)
  constraint ratings_body_hash_check CHECK ((length(body_hash) = 32))
  constraint ratings_code_fk FOREIGN KEY (instansi_id, code_id) REFERENCES codes(instansi_id, id)
  constraint ratings_counter_fk FOREIGN KEY (instansi_id, counter_id) REFERENCES counters(instansi_id, id)
  constraint ratings_device_bucket_check CHECK (((device_bucket >= 0) AND (device_bucket <= 65535)))
  constraint ratings_hour_block_check CHECK (((hour_block >= 0) AND (hour_block <= 3)))
  constraint ratings_instrument_fk FOREIGN KEY (instrument_version_id) REFERENCES instrument_versions(id)
  constraint ratings_location_fk FOREIGN KEY (instansi_id, location_id) REFERENCES locations(instansi_id, id)
  constraint ratings_lowered_by_check CHECK ((lowered_by = ANY (ARRAY['late'::text, 'invalid'::text, 'spent'::text, 'uncalled'::text, 'quota'::text, 'no_cookie'::text])))
  constraint ratings_overall_check CHECK ((answers ? 'overall'::text))
  constraint ratings_pk PRIMARY KEY (instansi_id, id)
  constraint ratings_receipt_hash_check CHECK ((length(receipt_hash) = 32))
  constraint ratings_service_fk FOREIGN KEY (instansi_id, service_id, unit_id) REFERENCES services(instansi_id, id, unit_id)
  constraint ratings_source_check CHECK ((source = ANY (ARRAY['page'::text, 'api'::text])))
  constraint ratings_uncounted_by_check CHECK ((uncounted_by = ANY (ARRAY['superseded'::text, 'daily_limit'::text])))
  constraint ratings_unit_fk FOREIGN KEY (instansi_id, unit_id) REFERENCES units(instansi_id, id)
  constraint ratings_visit_check CHECK ((visit = ANY (ARRAY['asked'::text, 'changes'::text, 'another'::text])))
  constraint ratings_visitor_check CHECK ((length(visitor) = 8))
  CREATE INDEX ratings_local_day ON suara.ratings USING brin (local_day)
  CREATE INDEX ratings_lowered ON suara.ratings USING btree (instansi_id, unit_id, local_day) WHERE (lowered_by IS NOT NULL)
  CREATE UNIQUE INDEX ratings_pk ON suara.ratings USING btree (instansi_id, id)
  CREATE INDEX ratings_present ON suara.ratings USING btree (instansi_id, code_id, received_at) WHERE ((assurance_level = 'present'::assurance_level) AND (received_at IS NOT NULL))
  CREATE INDEX ratings_receipt_hash ON suara.ratings USING btree (receipt_hash)
  CREATE INDEX ratings_received_at ON suara.ratings USING btree (received_at) WHERE (received_at IS NOT NULL)
  CREATE INDEX ratings_visitor ON suara.ratings USING btree (instansi_id, visitor) WHERE (visitor IS NOT NULL)
  policy ratings_all for ALL to suara_owner, suara_worker using true with check true
  policy ratings_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table recovery_codes guarded by force rights suara_admin=DELETE,INSERT,SELECT suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE
  code_hash bytea NOT NULL
  instansi_id uuid NOT NULL
  user_id uuid NOT NULL
  constraint recovery_codes_code_hash_check CHECK ((length(code_hash) = 32))
  constraint recovery_codes_pk PRIMARY KEY (instansi_id, user_id, code_hash)
  constraint recovery_codes_user_fk FOREIGN KEY (instansi_id, user_id) REFERENCES users(instansi_id, id) ON DELETE CASCADE
  CREATE UNIQUE INDEX recovery_codes_pk ON suara.recovery_codes USING btree (instansi_id, user_id, code_hash)
  policy recovery_codes_all for ALL to suara_owner, suara_worker using true with check true
  policy recovery_codes_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table replies guarded by force rights suara_admin=INSERT,SELECT suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE
  assignment_id uuid NOT NULL
  id uuid NOT NULL DEFAULT gen_random_uuid()
  instansi_id uuid NOT NULL
  ordinal bigint NOT NULL
  period text NOT NULL
  text text NOT NULL
  written_at timestamp with time zone NOT NULL
  written_by uuid NOT NULL
  constraint replies_assignment_fk FOREIGN KEY (instansi_id, assignment_id) REFERENCES assignments(instansi_id, id)
  constraint replies_period_check CHECK ((period ~ '^\d{4}-Q[1-4]$'::text))
  constraint replies_pk PRIMARY KEY (instansi_id, id)
  constraint replies_text_check CHECK (((char_length(text) >= 1) AND (char_length(text) <= 4000)))
  constraint replies_user_fk FOREIGN KEY (instansi_id, written_by) REFERENCES users(instansi_id, id)
  CREATE INDEX replies_assignment ON suara.replies USING btree (instansi_id, assignment_id, period, ordinal DESC)
  CREATE UNIQUE INDEX replies_pk ON suara.replies USING btree (instansi_id, id)
  policy replies_all for ALL to suara_owner, suara_worker using true with check true
  policy replies_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table respondent_profiles guarded by force rights suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE
  disabilitas text rights suara_worker=SELECT
  instansi_id uuid NOT NULL rights suara_worker=SELECT
  jenis_kelamin text rights suara_worker=SELECT
  month date NOT NULL rights suara_worker=SELECT
  pekerjaan text rights suara_worker=SELECT
  pendidikan text rights suara_worker=SELECT
  profile_key bytea NOT NULL
  unit_id uuid NOT NULL rights suara_worker=SELECT
  usia text rights suara_worker=SELECT
  constraint respondent_profiles_disabilitas_check CHECK ((disabilitas = ANY (ARRAY['ya'::text, 'tidak'::text])))
  constraint respondent_profiles_jenis_kelamin_check CHECK ((jenis_kelamin = ANY (ARRAY['laki_laki'::text, 'perempuan'::text])))
  constraint respondent_profiles_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
  constraint respondent_profiles_pekerjaan_check CHECK ((pekerjaan = ANY (ARRAY['asn'::text, 'tni'::text, 'polri'::text, 'swasta'::text, 'wirausaha'::text, 'pelajar'::text, 'rumah_tangga'::text, 'petani_nelayan'::text, 'pensiunan'::text, 'lainnya'::text])))
  constraint respondent_profiles_pendidikan_check CHECK ((pendidikan = ANY (ARRAY['tidak_sekolah'::text, 'sd'::text, 'smp'::text, 'sma'::text, 'diploma'::text, 's1'::text, 's2'::text, 's3'::text])))
  constraint respondent_profiles_pk PRIMARY KEY (instansi_id, month, profile_key)
  constraint respondent_profiles_profile_key_check CHECK ((length(profile_key) = 32))
  constraint respondent_profiles_usia_check CHECK ((usia = ANY (ARRAY['sampai_19'::text, '20_29'::text, '30_39'::text, '40_49'::text, '50_59'::text, 'mulai_60'::text])))
  CREATE UNIQUE INDEX respondent_profiles_pk ON ONLY suara.respondent_profiles USING btree (instansi_id, month, profile_key)
  policy respondent_profiles_all for ALL to suara_owner, suara_worker using true with check true
table review_symmetry guarded by force rights suara_admin=SELECT suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=INSERT,SELECT
  high integer NOT NULL
  id bigint NOT NULL
  instansi_id uuid NOT NULL
  n integer NOT NULL
  reported_on date NOT NULL
  reviewer_id uuid NOT NULL
  constraint review_symmetry_high_check CHECK (((high >= 0) AND (high <= n)))
  constraint review_symmetry_n_check CHECK ((n >= 10))
  constraint review_symmetry_pk PRIMARY KEY (instansi_id, reviewer_id, id)
  constraint review_symmetry_user_fk FOREIGN KEY (instansi_id, reviewer_id) REFERENCES users(instansi_id, id)
  CREATE UNIQUE INDEX review_symmetry_pk ON suara.review_symmetry USING btree (instansi_id, reviewer_id, id)
  policy review_symmetry_all for ALL to suara_owner, suara_worker using true with check true
  policy review_symmetry_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table roster guarded by force rights suara_admin=DELETE,INSERT,SELECT suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=SELECT
  assignment_id uuid NOT NULL
  counter_id uuid NOT NULL
  counter_shared boolean NOT NULL
  during tstzrange NOT NULL rights suara_admin=UPDATE
  id uuid NOT NULL DEFAULT gen_random_uuid()
  instansi_id uuid NOT NULL
  unit_id uuid NOT NULL
  constraint roster_assignment_fk FOREIGN KEY (instansi_id, assignment_id, unit_id) REFERENCES assignments(instansi_id, id, unit_id)
  constraint roster_counter_fk FOREIGN KEY (instansi_id, counter_id, counter_shared) REFERENCES counters(instansi_id, id, shared) ON UPDATE CASCADE
  constraint roster_counter_unit_fk FOREIGN KEY (instansi_id, counter_id, unit_id) REFERENCES counters(instansi_id, id, unit_id)
  constraint roster_during_check CHECK (((NOT isempty(during)) AND lower_inc(during) AND (NOT upper_inc(during))))
  constraint roster_officer_overlap EXCLUDE USING gist (instansi_id WITH =, assignment_id WITH =, counter_id WITH =, during WITH &&)
  constraint roster_overlap EXCLUDE USING gist (instansi_id WITH =, counter_id WITH =, during WITH &&) WHERE ((NOT counter_shared))
  constraint roster_pk PRIMARY KEY (instansi_id, id)
  CREATE INDEX roster_officer_overlap ON suara.roster USING gist (instansi_id, assignment_id, counter_id, during)
  CREATE INDEX roster_overlap ON suara.roster USING gist (instansi_id, counter_id, during) WHERE (NOT counter_shared)
  CREATE UNIQUE INDEX roster_pk ON suara.roster USING btree (instansi_id, id)
  policy roster_all for ALL to suara_owner, suara_worker using true with check true
  policy roster_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table roster_corrections guarded by force rights suara_admin=SELECT suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE
  assignment_id uuid
  corrected_at timestamp with time zone NOT NULL
  corrected_by uuid NOT NULL
  counter_id uuid NOT NULL
  during tstzrange NOT NULL
  id uuid NOT NULL DEFAULT gen_random_uuid()
  instansi_id uuid NOT NULL
  previous jsonb NOT NULL
  reason text NOT NULL
  constraint roster_corrections_assignment_fk FOREIGN KEY (instansi_id, assignment_id) REFERENCES assignments(instansi_id, id)
  constraint roster_corrections_counter_fk FOREIGN KEY (instansi_id, counter_id) REFERENCES counters(instansi_id, id)
  constraint roster_corrections_pk PRIMARY KEY (instansi_id, id)
  constraint roster_corrections_user_fk FOREIGN KEY (instansi_id, corrected_by) REFERENCES users(instansi_id, id)
  CREATE UNIQUE INDEX roster_corrections_pk ON suara.roster_corrections USING btree (instansi_id, id)
  policy roster_corrections_all for ALL to suara_owner, suara_worker using true with check true
  policy roster_corrections_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table services guarded by force rights suara_admin=INSERT,SELECT suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=SELECT
  id uuid NOT NULL DEFAULT gen_random_uuid()
  instansi_id uuid NOT NULL
  key text NOT NULL
  name text NOT NULL rights suara_admin=UPDATE
  unit_id uuid NOT NULL rights suara_admin=UPDATE
  valid daterange NOT NULL rights suara_admin=UPDATE
  constraint services_key_unique UNIQUE (instansi_id, key)
  constraint services_pk PRIMARY KEY (instansi_id, id)
  constraint services_unit_fk FOREIGN KEY (instansi_id, unit_id) REFERENCES units(instansi_id, id)
  constraint services_unit_unique UNIQUE (instansi_id, id, unit_id)
  constraint services_valid_check CHECK ((NOT isempty(valid)))
  CREATE UNIQUE INDEX services_key_unique ON suara.services USING btree (instansi_id, key)
  CREATE UNIQUE INDEX services_pk ON suara.services USING btree (instansi_id, id)
  CREATE UNIQUE INDEX services_unit_unique ON suara.services USING btree (instansi_id, id, unit_id)
  policy services_all for ALL to suara_owner, suara_worker using true with check true
  policy services_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table sessions guarded by force rights suara_admin=DELETE,INSERT,SELECT,UPDATE suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE
  browser text NOT NULL DEFAULT ''::text
  created_at timestamp with time zone NOT NULL DEFAULT now()
  expires_at timestamp with time zone NOT NULL
  id uuid NOT NULL DEFAULT gen_random_uuid()
  instansi_id uuid NOT NULL
  last_seen_at timestamp with time zone NOT NULL
  token_hash bytea NOT NULL
  user_id uuid NOT NULL
  constraint sessions_id_unique UNIQUE (id)
  constraint sessions_pk PRIMARY KEY (token_hash)
  constraint sessions_token_hash_check CHECK ((length(token_hash) = 32))
  constraint sessions_user_fk FOREIGN KEY (instansi_id, user_id) REFERENCES users(instansi_id, id) ON DELETE CASCADE
  CREATE UNIQUE INDEX sessions_id_unique ON suara.sessions USING btree (id)
  CREATE UNIQUE INDEX sessions_pk ON suara.sessions USING btree (token_hash)
  policy sessions_all for ALL to suara_owner, suara_worker using true with check true
  policy sessions_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table settled_days guarded by force rights suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=INSERT,SELECT
  instansi_id uuid NOT NULL
  journal_id bigint NOT NULL rights suara_worker=UPDATE
  local_day date NOT NULL
  xid xid8 NOT NULL rights suara_worker=UPDATE
  constraint settled_days_instansi_fk FOREIGN KEY (instansi_id) REFERENCES instansi(id)
  constraint settled_days_pk PRIMARY KEY (instansi_id, local_day)
  CREATE UNIQUE INDEX settled_days_pk ON suara.settled_days USING btree (instansi_id, local_day)
  policy settled_days_all for ALL to suara_owner, suara_worker using true with check true
  policy settled_days_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table sign_in_attempts rights suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE
  address_key bytea
  id bigint NOT NULL
  known_key bytea
  name_key bytea NOT NULL
  second_factor boolean NOT NULL DEFAULT false
  tried_at timestamp with time zone NOT NULL
  constraint sign_in_attempts_address_key_check CHECK ((length(address_key) = 32))
  constraint sign_in_attempts_name_key_check CHECK ((length(name_key) = 32))
  constraint sign_in_attempts_pk PRIMARY KEY (id)
  CREATE INDEX sign_in_attempts_address ON suara.sign_in_attempts USING btree (address_key)
  CREATE INDEX sign_in_attempts_name ON suara.sign_in_attempts USING btree (name_key)
  CREATE UNIQUE INDEX sign_in_attempts_pk ON suara.sign_in_attempts USING btree (id)
table ticket_keys guarded by force rights suara_admin=INSERT,SELECT suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE
  code_id uuid NOT NULL
  id uuid NOT NULL DEFAULT gen_random_uuid()
  instansi_id uuid NOT NULL
  issued_at timestamp with time zone NOT NULL
  issued_by uuid NOT NULL
  key_hash bytea NOT NULL
  last_used_at timestamp with time zone
  name text NOT NULL
  revoked_at timestamp with time zone rights suara_admin=UPDATE
  revoked_by uuid rights suara_admin=UPDATE
  unit_id uuid NOT NULL
  constraint ticket_keys_code_fk FOREIGN KEY (instansi_id, code_id) REFERENCES codes(instansi_id, id)
  constraint ticket_keys_issued_by_fk FOREIGN KEY (instansi_id, issued_by) REFERENCES users(instansi_id, id)
  constraint ticket_keys_key_hash_check CHECK ((length(key_hash) = 32))
  constraint ticket_keys_key_hash_unique UNIQUE (key_hash)
  constraint ticket_keys_pk PRIMARY KEY (instansi_id, id)
  constraint ticket_keys_revoked_by_fk FOREIGN KEY (instansi_id, revoked_by) REFERENCES users(instansi_id, id)
  constraint ticket_keys_revoked_check CHECK (((revoked_by IS NULL) = (revoked_at IS NULL)))
  constraint ticket_keys_unit_fk FOREIGN KEY (instansi_id, unit_id) REFERENCES units(instansi_id, id)
  CREATE UNIQUE INDEX ticket_keys_key_hash_unique ON suara.ticket_keys USING btree (key_hash)
  CREATE UNIQUE INDEX ticket_keys_pk ON suara.ticket_keys USING btree (instansi_id, id)
  policy ticket_keys_all for ALL to suara_owner, suara_worker using true with check true
  policy ticket_keys_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table tickets guarded by force rights suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=DELETE,SELECT
  assignment_id uuid
  batch_id uuid NOT NULL
  called_at timestamp with time zone rights suara_worker=UPDATE
  code_id uuid NOT NULL
  counter_id uuid
  hash bytea NOT NULL
  instansi_id uuid NOT NULL
  issued_on date NOT NULL
  rating_id uuid rights suara_worker=UPDATE
  spent boolean NOT NULL DEFAULT false
  valid_until timestamp with time zone NOT NULL
  constraint tickets_assignment_fk FOREIGN KEY (instansi_id, assignment_id) REFERENCES assignments(instansi_id, id)
  constraint tickets_called_check CHECK (((counter_id IS NOT NULL) OR ((called_at IS NULL) AND (assignment_id IS NULL))))
  constraint tickets_code_fk FOREIGN KEY (instansi_id, code_id) REFERENCES codes(instansi_id, id)
  constraint tickets_counter_fk FOREIGN KEY (instansi_id, counter_id) REFERENCES counters(instansi_id, id)
  constraint tickets_hash_check CHECK ((length(hash) = 32))
  constraint tickets_pk PRIMARY KEY (hash)
  constraint tickets_rating_unique UNIQUE (instansi_id, rating_id)
  constraint tickets_spent_check CHECK ((spent OR (rating_id IS NULL)))
  CREATE INDEX tickets_called_at ON suara.tickets USING btree (called_at) WHERE (called_at IS NOT NULL)
  CREATE UNIQUE INDEX tickets_pk ON suara.tickets USING btree (hash)
  CREATE UNIQUE INDEX tickets_rating_unique ON suara.tickets USING btree (instansi_id, rating_id)
  CREATE INDEX tickets_valid_until ON suara.tickets USING btree (valid_until)
  policy tickets_all for ALL to suara_owner, suara_worker using true with check true
  policy tickets_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table unit_successions guarded by force rights suara_admin=INSERT,SELECT suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=SELECT
  happened_on date NOT NULL
  instansi_id uuid NOT NULL
  kind text NOT NULL
  predecessor_id uuid NOT NULL
  successor_id uuid NOT NULL
  constraint unit_successions_kind_check CHECK ((kind = ANY (ARRAY['rename'::text, 'merge'::text, 'split'::text])))
  constraint unit_successions_pk PRIMARY KEY (instansi_id, predecessor_id, successor_id)
  constraint unit_successions_predecessor_fk FOREIGN KEY (instansi_id, predecessor_id) REFERENCES units(instansi_id, id)
  constraint unit_successions_successor_fk FOREIGN KEY (instansi_id, successor_id) REFERENCES units(instansi_id, id)
  CREATE UNIQUE INDEX unit_successions_pk ON suara.unit_successions USING btree (instansi_id, predecessor_id, successor_id)
  policy unit_successions_all for ALL to suara_owner, suara_worker using true with check true
  policy unit_successions_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table unit_versions guarded by force rights suara_admin=DELETE,INSERT,SELECT suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=SELECT
  head_id uuid rights suara_admin=UPDATE
  instansi_id uuid NOT NULL
  name text NOT NULL rights suara_admin=UPDATE
  parent_id uuid rights suara_admin=UPDATE
  unit_id uuid NOT NULL
  valid daterange NOT NULL rights suara_admin=UPDATE
  constraint unit_versions_head_fk FOREIGN KEY (instansi_id, head_id) REFERENCES officers(instansi_id, id)
  constraint unit_versions_overlap EXCLUDE USING gist (instansi_id WITH =, unit_id WITH =, valid WITH &&)
  constraint unit_versions_own_parent_check CHECK ((parent_id <> unit_id))
  constraint unit_versions_parent_fk FOREIGN KEY (instansi_id, parent_id) REFERENCES units(instansi_id, id)
  constraint unit_versions_pk PRIMARY KEY (instansi_id, unit_id, valid)
  constraint unit_versions_unit_fk FOREIGN KEY (instansi_id, unit_id) REFERENCES units(instansi_id, id)
  constraint unit_versions_valid_check CHECK ((NOT isempty(valid)))
  CREATE INDEX unit_versions_overlap ON suara.unit_versions USING gist (instansi_id, unit_id, valid)
  CREATE UNIQUE INDEX unit_versions_pk ON suara.unit_versions USING btree (instansi_id, unit_id, valid)
  policy unit_versions_all for ALL to suara_owner, suara_worker using true with check true
  policy unit_versions_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table units guarded by force rights suara_admin=INSERT,SELECT suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=SELECT
  guest boolean NOT NULL DEFAULT false rights suara_admin=UPDATE
  id uuid NOT NULL DEFAULT gen_random_uuid()
  instansi_id uuid NOT NULL
  key text NOT NULL
  leading_period text rights suara_admin=UPDATE
  constraint units_instansi_fk FOREIGN KEY (instansi_id) REFERENCES instansi(id)
  constraint units_key_unique UNIQUE (instansi_id, key)
  constraint units_leading_period_check CHECK ((leading_period = ANY (ARRAY['quarter'::text, 'semester'::text, 'year'::text])))
  constraint units_pk PRIMARY KEY (instansi_id, id)
  CREATE UNIQUE INDEX units_key_unique ON suara.units USING btree (instansi_id, key)
  CREATE UNIQUE INDEX units_pk ON suara.units USING btree (instansi_id, id)
  policy units_all for ALL to suara_owner, suara_worker using true with check true
  policy units_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table users guarded by force rights suara_admin=SELECT suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE
  created_at timestamp with time zone NOT NULL DEFAULT now()
  deactivated_at timestamp with time zone rights suara_admin=UPDATE
  home_unit_id uuid rights suara_admin=UPDATE
  id uuid NOT NULL DEFAULT gen_random_uuid() rights suara_worker=SELECT
  instansi_id uuid NOT NULL rights suara_admin=INSERT suara_worker=SELECT
  introduced_at timestamp with time zone rights suara_admin=UPDATE
  officer_id uuid rights suara_admin=INSERT,UPDATE
  password_hash text rights suara_admin=UPDATE
  role text NOT NULL rights suara_admin=INSERT,UPDATE
  second_factor bytea rights suara_admin=UPDATE
  second_factor_pending bytea rights suara_admin=UPDATE
  second_factor_step bigint rights suara_admin=UPDATE
  unit_id uuid rights suara_admin=INSERT,UPDATE
  username text NOT NULL rights suara_admin=INSERT suara_worker=SELECT
  constraint users_home_unit_fk FOREIGN KEY (instansi_id, home_unit_id) REFERENCES units(instansi_id, id)
  constraint users_instansi_fk FOREIGN KEY (instansi_id) REFERENCES instansi(id)
  constraint users_officer_check CHECK (((role = 'officer'::text) = (officer_id IS NOT NULL)))
  constraint users_officer_fk FOREIGN KEY (instansi_id, officer_id) REFERENCES officers(instansi_id, id)
  constraint users_pk PRIMARY KEY (instansi_id, id)
  constraint users_role_check CHECK ((role = ANY (ARRAY['administrator'::text, 'planner'::text, 'unit_head'::text, 'officer'::text, 'reviewer'::text])))
  constraint users_unit_fk FOREIGN KEY (instansi_id, unit_id) REFERENCES units(instansi_id, id)
  constraint users_unit_head_check CHECK (((role <> 'unit_head'::text) OR (unit_id IS NOT NULL)))
  constraint users_username_check CHECK ((username ~ '^[a-z0-9][a-z0-9._-]{2,62}$'::text))
  constraint users_username_unique UNIQUE (username, instansi_id)
  constraint users_whole_agency_check CHECK (((role <> ALL (ARRAY['administrator'::text, 'officer'::text, 'reviewer'::text])) OR (unit_id IS NULL)))
  CREATE UNIQUE INDEX users_pk ON suara.users USING btree (instansi_id, id)
  CREATE UNIQUE INDEX users_username_unique ON suara.users USING btree (username, instansi_id)
  policy users_all for ALL to suara_owner, suara_worker using true with check true
  policy users_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
table waiting_corrections guarded by force rights suara_admin=SELECT suara_owner=DELETE,INSERT,MAINTAIN,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE suara_worker=DELETE,INSERT,SELECT
  instansi_id uuid NOT NULL
  period text NOT NULL
  ready boolean NOT NULL
  unit_id uuid NOT NULL
  constraint waiting_corrections_pk PRIMARY KEY (instansi_id, period, unit_id)
  constraint waiting_corrections_unit_fk FOREIGN KEY (instansi_id, unit_id) REFERENCES units(instansi_id, id)
  CREATE UNIQUE INDEX waiting_corrections_pk ON suara.waiting_corrections USING btree (instansi_id, period, unit_id)
  policy waiting_corrections_all for ALL to suara_owner, suara_worker using true with check true
  policy waiting_corrections_tenant for ALL to suara_admin using (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid) with check (instansi_id = (NULLIF(current_setting('app.instansi_id'::text, true), ''::text))::uuid)
rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.add_instrument(p_instrument jsonb)
 RETURNS void
 LANGUAGE sql
 SET search_path TO 'suara', 'pg_temp'
AS $function$
  INSERT INTO instruments (id, key, name, legal_source)
  SELECT i.id, i.key, i.name, i."legalSource"
  FROM jsonb_to_record(p_instrument) AS i (id uuid, key text, name text, "legalSource" text);

  INSERT INTO instrument_versions (id, instrument_id, version, valid_from)
  SELECT i."versionId", i.id, 1, i."validFrom"
  FROM jsonb_to_record(p_instrument) AS i (id uuid, "versionId" uuid, "validFrom" date);

  INSERT INTO instrument_items (instrument_version_id, key, position, kind, concerns, name, question, labels, pole, element)
  SELECT (p_instrument ->> 'versionId')::uuid, item.key, item.ordinality - 1, item.kind, item.concerns, item.name,
    item.question, item.labels, item.pole, item.element
  FROM ROWS FROM (jsonb_to_recordset(p_instrument -> 'items') AS (key text, kind text, concerns text, name jsonb,
    question jsonb, labels jsonb, pole text, element text)) WITH ORDINALITY AS item;
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.add_month(p_table text, p_month date)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'suara', 'pg_temp'
AS $function$
DECLARE
  v_name text := p_table || to_char(p_month, '_YYYY_MM');
  v_default text := p_table || '_default';
BEGIN
  IF to_regclass(v_name) IS NOT NULL THEN
    RETURN;
  END IF;
  EXECUTE format('LOCK TABLE %I IN ACCESS EXCLUSIVE MODE', v_default);
  EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING CONSTRAINTS)', v_name, p_table);
  PERFORM guard_partition(v_name);
  EXECUTE format('WITH early AS (DELETE FROM %I WHERE month = %L RETURNING *) INSERT INTO %I SELECT * FROM early',
    v_default, p_month, v_name);
  EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
    p_table, v_name, p_month, p_month + interval '1 month');
END
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.agreed_action(p_case cases, p_user uuid, p_action text)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
  WITH of_case AS (
    SELECT id, action, actor_id FROM decisions
    WHERE instansi_id = p_case.instansi_id AND case_id = p_case.id
  ), decided AS (
    SELECT coalesce(max(id), 0) AS since FROM of_case WHERE action IN ('release', 'exclude')
  ), proposed AS (
    SELECT count(*) AS by_anybody, count(*) FILTER (WHERE actor_id <> p_user) AS by_others
    FROM of_case, decided WHERE id > since AND action = 'propose_exclusion'
  )
  SELECT CASE
    WHEN p_action = 'release' AND p_case.state = 'excluded' AND EXISTS (
      SELECT FROM of_case, decided WHERE id = since AND actor_id = p_user
    ) THEN NULL
    WHEN p_action = 'release' OR NOT is_objected(p_case) THEN p_action
    WHEN by_anybody = 0 THEN 'propose_exclusion'
    WHEN by_others > 0 THEN p_action
  END
  FROM proposed
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.amend_rating(p_command jsonb)
 RETURNS jsonb
 LANGUAGE plpgsql
 SET search_path TO 'suara', 'pg_temp'
AS $function$
DECLARE
  v_at timestamptz := p_command ->> 'at';
  v_field text;
  c codes;
  old ratings;
  new ratings;
BEGIN
  SELECT * INTO c FROM codes WHERE code = p_command ->> 'code';
  IF NOT FOUND THEN
    RETURN jsonb_build_object('outcome', 'unknown_code');
  END IF;
  SELECT * INTO old FROM ratings
  WHERE instansi_id = c.instansi_id AND id = (p_command ->> 'id')::uuid AND code_id = c.id FOR UPDATE;
  IF NOT FOUND THEN
    RETURN jsonb_build_object('outcome', 'unknown_rating');
  END IF;
  c := code_when_rated(c, old);
  v_field := invalid_change(old, c, p_command);
  IF v_field IS NOT NULL THEN
    RETURN jsonb_build_object('outcome', 'invalid', 'field', v_field);
  END IF;

  new := amended_rating(old, c, p_command);
  IF new = old THEN
    RETURN jsonb_build_object('outcome', 'repeated', 'rating', standing_rating(old, v_at));
  END IF;
  IF is_closed(old, new.answers -> 'overall' <> old.answers -> 'overall'
    OR new.officer_rejected <> old.officer_rejected, v_at) THEN
    RETURN jsonb_build_object('outcome', 'closed', 'rating', standing_rating(old, v_at));
  END IF;
  UPDATE ratings AS r SET answers = new.answers, service_id = new.service_id,
    officer_rejected = new.officer_rejected, assignment_id = new.assignment_id
  WHERE r.instansi_id = old.instansi_id AND r.id = old.id;
  PERFORM journal_change(CASE WHEN p_command ? 'score' THEN 'amended' ELSE 'detailed' END, old, new);
  RETURN jsonb_build_object('outcome', 'amended', 'rating', standing_rating(new, v_at));
END
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.amended_rating(p_old ratings, p_code codes, p_command jsonb)
 RETURNS ratings
 LANGUAGE plpgsql
 STABLE
AS $function$
DECLARE
  new ratings := p_old;
  t tickets;
BEGIN
  new.answers := fitting_answers(p_old.instrument_version_id, p_old.answers || stated_answers(p_command));
  IF p_command ? 'serviceId' THEN
    new.service_id := p_command ->> 'serviceId';
  END IF;
  IF p_command ? 'officerRejected' AND (p_command ->> 'officerRejected')::boolean <> p_old.officer_rejected THEN
    SELECT * INTO t FROM tickets WHERE instansi_id = p_old.instansi_id AND rating_id = p_old.id;
    new.officer_rejected := NOT p_old.officer_rejected;
    new.assignment_id := CASE
      WHEN new.officer_rejected THEN NULL
      WHEN t.hash IS NOT NULL THEN t.assignment_id
      ELSE attributed_assignment(p_code, p_old.received_at)
    END;
  END IF;
  RETURN new;
END
$function$

rights suara_owner=EXECUTE suara_worker=EXECUTE
CREATE OR REPLACE FUNCTION suara.analyze_leaves()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'suara', 'pg_temp'
AS $function$
BEGIN
  ANALYZE proof_leaves;
END
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.answer_visit(p_command jsonb)
 RETURNS jsonb
 LANGUAGE plpgsql
 SET search_path TO 'suara', 'pg_temp'
AS $function$
DECLARE
  v_at timestamptz := p_command ->> 'at';
  old ratings;
  new ratings;
  earlier ratings;
  superseded ratings;
BEGIN
  SELECT r.* INTO old FROM codes c JOIN ratings r ON r.instansi_id = c.instansi_id AND r.code_id = c.id
  WHERE c.code = p_command ->> 'code' AND r.id = (p_command ->> 'id')::uuid FOR UPDATE OF r;
  IF NOT FOUND THEN
    RETURN jsonb_build_object('outcome', 'unknown_rating');
  END IF;
  IF old.visit IS DISTINCT FROM 'asked' THEN
    RETURN jsonb_build_object('outcome', 'repeated', 'rating', standing_rating(old, v_at));
  END IF;
  IF old.received_at IS NULL OR v_at > old.received_at + interval '30 minutes' THEN
    RETURN jsonb_build_object('outcome', 'closed', 'rating', standing_rating(old, v_at));
  END IF;
  new := old;
  new.visit := p_command ->> 'answer';
  IF new.visit = 'changes' THEN
    SELECT e.* INTO earlier FROM ratings e
WHERE e.instansi_id = old.instansi_id AND e.visitor = old.visitor
  AND e.received_at > old.received_at - interval '20 hours' AND e.status <> 'uncounted'
  AND (e.code_id = old.code_id OR e.counter_id = old.counter_id OR e.assignment_id = old.assignment_id)
  AND e.channel NOT IN ('kiosk', 'ticket', 'paper') AND old.channel NOT IN ('kiosk', 'ticket', 'paper') AND e.channel NOT IN ('field')
      AND (e.received_at, e.id) < (old.received_at, old.id)
    ORDER BY e.received_at DESC, e.id DESC LIMIT 1 FOR UPDATE;
    IF earlier.status IN ('counted', 'held') THEN
      UPDATE ratings AS r SET status = 'uncounted', uncounted_by = 'superseded'
      WHERE r.instansi_id = earlier.instansi_id AND r.id = earlier.id RETURNING r.* INTO superseded;
      PERFORM journal_change('uncounted', earlier, superseded);
      IF new.uncounted_by = 'daily_limit' THEN
        new.status := 'counted';
        new.uncounted_by := NULL;
      END IF;
    END IF;
  END IF;
  UPDATE ratings AS r SET visit = new.visit, status = new.status, uncounted_by = new.uncounted_by
  WHERE r.instansi_id = old.instansi_id AND r.id = old.id;
  IF new.status <> old.status THEN
    PERFORM journal_change('amended', old, new);
  END IF;
  RETURN jsonb_build_object('outcome', 'amended', 'rating', standing_rating(new, v_at));
END
$function$

rights suara_intake=EXECUTE suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.append_ratings(p_commands jsonb)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'suara', 'pg_temp'
 SET lock_timeout TO '4s'
AS $function$
DECLARE
  one record;
  outcomes jsonb[] := array_fill(NULL::jsonb, ARRAY[jsonb_array_length(p_commands)]);
BEGIN
  PERFORM lock_commands(p_commands);
  FOR one IN
    WITH prepared AS MATERIALIZED (WITH command AS MATERIALIZED (SELECT c.*, count(*) OVER (PARTITION BY c.id) = 1
    AND (c.visitor IS NULL OR count(*) OVER (PARTITION BY c.visitor) = 1) AS alone,
  greatest(c."seenAt", c.at - interval '30 minutes') AS seen_at,
  c.answers || jsonb_build_object('overall', c.score) AS all_answers
FROM ROWS FROM (jsonb_to_recordset(p_commands) AS (
  op text, id uuid, code text, at timestamptz, "seenAt" timestamptz, level assurance_level,
  source text, score jsonb, "serviceId" uuid, answers jsonb, "officerRejected" boolean,
  "bodyHash" text, "receiptHash" text, amendable boolean,
  "loweredBy" text, visitor text, "deviceBucket" integer, "lineHash" text,
  "staffDevice" boolean, "displayStep" integer, ticket text
)) WITH ORDINALITY AS c),
issued AS MATERIALIZED (SELECT c AS code, c.code AS text, i.instrument_version_id AS version, i.time_zone
FROM codes c JOIN instansi i ON i.id = c.instansi_id
WHERE c.code IN (SELECT code FROM command WHERE op = 'submit')),
submit AS MATERIALIZED (SELECT c.*, i.version, (c.at AT TIME ZONE i.time_zone)::date AS agency_day,
  t.hash, t.counter_id AS called_to, t.assignment_id AS called_by,
  CASE WHEN c.level = 'served' THEN
    ticket_flaw(t, c.id, c.at, first_value(c.id) OVER (PARTITION BY t.hash, c.level ORDER BY c.ordinality))
  END AS flaw
FROM command c JOIN issued i ON i.text = c.code
LEFT JOIN tickets t ON t.instansi_id = (i.code).instansi_id AND t.code_id = (i.code).id
  AND t.hash = decode(c.ticket, 'hex')
WHERE c.op = 'submit'),
target AS MATERIALIZED (SELECT code_at(coalesce((
  SELECT jsonb_populate_record(i.code, to_jsonb(s) - ARRAY['code_id', 'happened_on'])
  FROM code_successions s
  WHERE s.instansi_id = (i.code).instansi_id AND s.code_id = (i.code).id AND s.happened_on <= d.agency_day
  ORDER BY s.happened_on DESC LIMIT 1
), i.code), d.called_to) AS code, i.text, d.agency_day,
  d.called_to, i.version, i.time_zone
FROM (SELECT DISTINCT code, agency_day, called_to FROM submit) AS d JOIN issued i ON i.text = d.code),
place AS MATERIALIZED (SELECT t.text, t.agency_day, t.called_to, place.location_id, coalesce(l.time_zone, t.time_zone) AS time_zone,
  ARRAY(SELECT s.id FROM offered_services(t.code, t.agency_day) AS s) AS services
FROM target t
CROSS JOIN LATERAL (SELECT coalesce((t.code).location_id, (
  SELECT location_id FROM counter_locations
  WHERE instansi_id = (t.code).instansi_id AND counter_id = (t.code).counter_id AND valid @> t.agency_day
)) AS location_id OFFSET 0) AS place
LEFT JOIN locations l ON l.instansi_id = (t.code).instansi_id AND l.id = place.location_id),
officer AS MATERIALIZED (SELECT d.code, d.agency_day, d.seen_at, CASE WHEN (t.code).assignment_id IS NOT NULL THEN (t.code).assignment_id ELSE
  (
  SELECT min(r.assignment_id::text)::uuid
  FROM (
    SELECT assignment_id, range_agg(during) AS worked
    FROM roster
    WHERE instansi_id = (t.code).instansi_id AND counter_id = (t.code).counter_id AND during && tstzrange(d.seen_at - interval '30 minutes', d.seen_at, '[]')
    GROUP BY assignment_id
  ) AS r
  HAVING count(*) = 1 AND bool_and(r.worked @> tstzrange(d.seen_at - interval '30 minutes', d.seen_at, '[]'))
)
END AS assignment_id
FROM (SELECT DISTINCT code, agency_day, seen_at FROM submit WHERE called_to IS NULL) AS d
JOIN target t ON t.text = d.code AND t.agency_day = d.agency_day AND t.called_to IS NULL),
checked AS MATERIALIZED (SELECT version, all_answers, (
  SELECT CASE a.key WHEN 'overall' THEN 'score' ELSE 'answers.' || a.key END
  FROM jsonb_each(d.all_answers) AS a
  WHERE NOT EXISTS (
    SELECT FROM instrument_items i, jsonb_array_elements(i.labels) AS label
    WHERE i.instrument_version_id = d.version AND i.key = a.key AND label -> 'value' = a.value
  )
  ORDER BY a.key <> 'overall', a.key
  LIMIT 1
) AS field,
  (
  SELECT d.all_answers - coalesce(array_agg(reason.key), '{}')
  FROM instrument_items reason
  JOIN instrument_items overall
    ON overall.instrument_version_id = reason.instrument_version_id AND overall.kind = 'overall'
  WHERE reason.instrument_version_id = d.version AND reason.pole IS NOT NULL AND d.all_answers ? reason.key
    AND (reason.pole = 'low')
      <> (d.all_answers -> 'overall' <= to_jsonb(jsonb_array_length(overall.labels) / 2))
) AS fitting
FROM (SELECT DISTINCT version, all_answers FROM submit) AS d),
gathered AS MATERIALIZED (SELECT c.*, submit.hash, submit.flaw, t.code AS target, t.version, place.location_id, place.time_zone, place.services,
  CASE WHEN NOT c."officerRejected" THEN coalesce(submit.called_by, officer.assignment_id) END AS served_by,
  checked.fitting,
  CASE
    WHEN c.op <> 'submit' THEN NULL
    WHEN t.text IS NULL THEN '{"outcome": "unknown_code"}'
    WHEN checked.field IS NOT NULL THEN jsonb_build_object('outcome', 'invalid', 'field', checked.field)
    WHEN c."serviceId" IS NOT NULL AND c."serviceId" <> ALL (place.services)
    THEN '{"outcome": "invalid", "field": "serviceId"}'
  END AS refusal
FROM command c
LEFT JOIN submit submit ON submit.ordinality = c.ordinality
LEFT JOIN target t ON t.text = submit.code AND t.agency_day = submit.agency_day
  AND t.called_to IS NOT DISTINCT FROM submit.called_to
LEFT JOIN place place ON place.text = t.text AND place.agency_day = t.agency_day
  AND place.called_to IS NOT DISTINCT FROM submit.called_to
LEFT JOIN officer officer ON officer.code = t.text AND officer.agency_day = t.agency_day
  AND officer.seen_at = c.seen_at AND submit.called_to IS NULL
LEFT JOIN checked checked ON checked.version = t.version AND checked.all_answers = c.all_answers),
beyond AS MATERIALIZED (SELECT DISTINCT id FROM beyond_quota((
  SELECT jsonb_agg(jsonb_build_object('instansiId', (g.target).instansi_id, 'id', g.id, 'codeId', (g.target).id,
    'at', g.at, 'step', g."displayStep") ORDER BY g.ordinality)
  FROM gathered g WHERE g.op = 'submit' AND g.refusal IS NULL AND g.level = 'present'
)) AS id)
SELECT g.ordinality, g.op, g.alone, g.amendable, g.refusal, g.hash AS ticket,
  (g.target).instansi_id AS instansi_id, g.id AS id, (g.target).id AS code_id, (g.target).unit_id AS unit_id,
  g.location_id AS location_id,
  CASE
    WHEN g."serviceId" IS NOT NULL THEN g."serviceId"
    -- known without asking: the code names it, or the counter offers one service only
    WHEN num_nonnulls((g.target).service_id, (g.target).counter_id) > 0 AND cardinality(g.services) = 1
    THEN g.services[1]
  END AS service_id,
  (g.target).counter_id AS counter_id, g.served_by AS assignment_id, (g.target).channel AS channel,
  CASE WHEN g.flaw IS NULL AND beyond.id IS NULL THEN g.level ELSE 'open' END AS assurance_level,
  CASE WHEN visits.n < 3 THEN 'counted' ELSE 'uncounted' END::rating_status AS status, g.version AS instrument_version_id,
  (g.at AT TIME ZONE g.time_zone)::date AS local_day, hour_block_of(g.at AT TIME ZONE g.time_zone) AS hour_block,
  g.fitting AS answers, g."officerRejected" AS officer_rejected, g.source AS source,
  3::smallint AS rule_version,
  decode(g."bodyHash", 'hex') AS body_hash, decode(g."receiptHash", 'hex') AS receipt_hash, g.at AS received_at,
  CASE WHEN beyond.id IS NULL THEN coalesce(g."loweredBy", g.flaw) ELSE 'quota' END AS lowered_by,
  decode(g.visitor, 'hex') AS visitor, g."deviceBucket" AS device_bucket,
  CASE WHEN g."lineHash" IS NOT NULL THEN EXISTS (
    SELECT FROM office_networks n
    WHERE n.instansi_id = (g.target).instansi_id AND n.line_hash = decode(g."lineHash", 'hex')) END AS office_network,
  g."staffDevice" AS staff_device, g."displayStep" AS display_step,
  CASE WHEN visits.own > 0 AND (g.target).channel NOT IN ('field') THEN 'asked' END AS visit, CASE WHEN visits.n >= 3 THEN 'daily_limit' END AS uncounted_by
FROM gathered g
LEFT JOIN beyond beyond ON beyond.id = g.id
CROSS JOIN LATERAL (SELECT count(*) AS n, count(*) FILTER (WHERE e.channel NOT IN ('field')) AS own
FROM ratings e
WHERE e.instansi_id = (g.target).instansi_id AND e.visitor = decode(g.visitor, 'hex')
  AND e.received_at > g.at - interval '20 hours' AND e.status <> 'uncounted'
  AND (e.code_id = (g.target).id OR e.counter_id = (g.target).counter_id OR e.assignment_id = g.served_by)
  AND e.channel NOT IN ('kiosk', 'ticket', 'paper') AND (g.target).channel NOT IN ('kiosk', 'ticket', 'paper')) AS visits),
    created AS (
      INSERT INTO ratings (instansi_id, id, code_id, unit_id, location_id, service_id, counter_id, assignment_id, channel,
  assurance_level, status, instrument_version_id, local_day, hour_block, answers, officer_rejected, source,
  rule_version, body_hash, receipt_hash, received_at, lowered_by, visitor, device_bucket, office_network,
  staff_device, display_step, visit, uncounted_by)
      SELECT instansi_id, id, code_id, unit_id, location_id, service_id, counter_id, assignment_id, channel,
  assurance_level, status, instrument_version_id, local_day, hour_block, answers, officer_rejected, source,
  rule_version, body_hash, receipt_hash, received_at, lowered_by, visitor, device_bucket, office_network,
  staff_device, display_step, visit, uncounted_by FROM prepared
      WHERE op = 'submit' AND refusal IS NULL AND alone
      ON CONFLICT DO NOTHING
      RETURNING *
    ),
    journaled AS (
      INSERT INTO journal (cause, sign, instansi_id, rating_id, unit_id, location_id, service_id, counter_id,
  assignment_id, channel, assurance_level, status, instrument_version_id, local_day, hour_block, answers)
      SELECT 'created', 1, r.instansi_id, r.id, r.unit_id, r.location_id, r.service_id, r.counter_id,
  r.assignment_id, r.channel, r.assurance_level, r.status, r.instrument_version_id, r.local_day, r.hour_block, r.answers FROM created AS r
    )
    SELECT p.ordinality, p.op, p.instansi_id, p.id, p.ticket, p.assurance_level, p.amendable,
      p_commands -> (p.ordinality - 1)::integer AS command,
      CASE WHEN c.id IS NULL THEN p.refusal ELSE jsonb_build_object('outcome', 'created', 'rating', jsonb_build_object(
  'id', (p).id,
  'score', (p).answers -> 'overall',
  'serviceId', (p).service_id,
  'answers', (p).answers - 'overall',
  'ageSeconds', extract(epoch FROM (p).received_at - (p).received_at),
  'attributed', (p).assignment_id IS NOT NULL,
  'asksVisit', coalesce((p).visit = 'asked', false)
)) END AS outcome,
      CASE WHEN p.op = 'submit' AND c.id IS NULL AND p.refusal IS NULL
        THEN jsonb_populate_record(NULL::ratings, to_jsonb(p)) END AS rating
    FROM prepared AS p LEFT JOIN created AS c ON c.id = p.id
    ORDER BY p.ordinality
  LOOP
    outcomes[one.ordinality] := CASE
      WHEN one.outcome IS NOT NULL THEN one.outcome
      WHEN one.op = 'submit' THEN submit_again(one.rating, one.amendable)
      WHEN one.op = 'visit' THEN answer_visit(one.command)
      WHEN one.op = 'amend' THEN amend_rating(one.command)
    END;
    IF one.ticket IS NOT NULL AND one.assurance_level = 'served'
      AND outcomes[one.ordinality] ->> 'outcome' = 'created' THEN
      UPDATE tickets SET spent = true, rating_id = one.id
      WHERE instansi_id = one.instansi_id AND hash = one.ticket;
    END IF;
    CONTINUE WHEN NOT one.command ?| ARRAY['comment', 'profile'];
    outcomes[one.ordinality] := keep_details(one.command, outcomes[one.ordinality]);
  END LOOP;
  RETURN to_jsonb(outcomes);
END
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.attributed_assignment(p_code codes, p_at timestamp with time zone)
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$
  SELECT CASE WHEN (p_code).assignment_id IS NOT NULL THEN (p_code).assignment_id ELSE
  (
  SELECT min(r.assignment_id::text)::uuid
  FROM (
    SELECT assignment_id, range_agg(during) AS worked
    FROM roster
    WHERE instansi_id = (p_code).instansi_id AND counter_id = (p_code).counter_id AND during && tstzrange(p_at - interval '30 minutes', p_at, '[]')
    GROUP BY assignment_id
  ) AS r
  HAVING count(*) = 1 AND bool_and(r.worked @> tstzrange(p_at - interval '30 minutes', p_at, '[]'))
)
END
$function$

rights suara_admin=EXECUTE suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.begin_second_factor(p_attempt bigint)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'suara', 'pg_temp'
AS $function$
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
$function$

rights suara_admin=EXECUTE suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.begin_sign_in(p_users uuid[], p_name bytea, p_address bytea, p_browser bytea, p_at timestamp with time zone)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'suara', 'pg_temp'
AS $function$
DECLARE
  v_known bytea := known_origin(p_users, p_browser, p_address);
  v_id bigint;
BEGIN
  PERFORM lock_keys(ARRAY[encode(p_name, 'hex'), encode(p_address, 'hex')]);
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
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.beyond_quota(p_new jsonb)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE STRICT
 SET search_path TO 'suara', 'pg_temp'
AS $function$
DECLARE
  one record;
  v_code uuid;
  v_steps integer[];
  v_times timestamptz[];
BEGIN
  FOR one IN
    SELECT n.* FROM ROWS FROM (jsonb_to_recordset(p_new) AS (
      "instansiId" uuid, id uuid, "codeId" uuid, at timestamptz, step integer
    )) WITH ORDINALITY AS n
    WHERE NOT EXISTS (SELECT FROM ratings r WHERE r.instansi_id = n."instansiId" AND r.id = n.id)
    ORDER BY n."codeId", n.ordinality
  LOOP
    IF v_code IS DISTINCT FROM one."codeId" THEN
      v_code := one."codeId";
      SELECT coalesce(array_agg(r.display_step), '{}'), coalesce(array_agg(r.received_at), '{}')
      INTO v_steps, v_times
      FROM ratings r
      WHERE r.instansi_id = one."instansiId" AND r.code_id = v_code AND r.assurance_level = 'present'
        AND r.received_at > one.at - interval '30 minutes' - interval '5 minutes';
    END IF;
    IF (
      SELECT count(*) FILTER (WHERE committed.step = one.step) < 3
        AND count(*) FILTER (WHERE committed.at > one.at - interval '10 minutes') < 6
      FROM unnest(v_steps, v_times) AS committed (step, at)
    ) THEN
      v_steps := v_steps || one.step;
      v_times := v_times || one.at;
    ELSE
      RETURN NEXT one.id;
    END IF;
  END LOOP;
END
$function$

rights suara_intake=EXECUTE suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.call_ticket(p_key_hash bytea, p_hash bytea, p_counter text, p_at timestamp with time zone)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'suara', 'pg_temp'
AS $function$
DECLARE
  k ticket_keys := ticket_key_used(p_key_hash, p_at);
  v_counter counters;
  t tickets;
BEGIN
  IF k.id IS NULL THEN
    RETURN '{"refused": "ticket-key.unknown"}';
  END IF;
  -- before the row is read, in the order of append_ratings
  PERFORM pg_advisory_xact_lock(hashtextextended('ticket ' || encode(p_hash, 'hex'), 0));
  SELECT tk.* INTO t FROM tickets tk JOIN ticket_keys own
    ON own.instansi_id = tk.instansi_id AND own.code_id = tk.code_id AND own.unit_id = k.unit_id
  WHERE tk.hash = p_hash AND tk.instansi_id = k.instansi_id;
  IF t.hash IS NULL THEN
    RETURN '{"refused": "ticket.unknown"}';
  END IF;
  SELECT c.* INTO v_counter FROM counters c JOIN instansi i ON i.id = c.instansi_id
  WHERE c.instansi_id = k.instansi_id AND c.key = p_counter
    AND (c.retired_on IS NULL OR c.retired_on > (p_at AT TIME ZONE i.time_zone)::date);
  IF v_counter.id IS NULL THEN
    RETURN '{"refused": "counter.unknown"}';
  END IF;
  IF v_counter.unit_id <> k.unit_id THEN
    RETURN '{"refused": "counter.other-unit"}';
  END IF;
  IF t.spent THEN
    RETURN '{"refused": "ticket.spent"}';
  END IF;
  IF p_at > t.valid_until THEN
    RETURN '{"refused": "ticket.expired"}';
  END IF;
  UPDATE tickets SET counter_id = v_counter.id, called_at = p_at,
    assignment_id = (
  SELECT min(r.assignment_id::text)::uuid
  FROM (
    SELECT assignment_id, range_agg(during) AS worked
    FROM roster
    WHERE instansi_id = k.instansi_id AND counter_id = v_counter.id AND during && tstzrange(p_at, p_at, '[]')
    GROUP BY assignment_id
  ) AS r
  HAVING count(*) = 1 AND bool_and(r.worked @> tstzrange(p_at, p_at, '[]'))
)
  WHERE hash = p_hash;
  RETURN jsonb_build_object('counter', v_counter.name);
END
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.case_refusal(p_case cases, p_user uuid, p_state text, p_at timestamp with time zone)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
  SELECT CASE
    WHEN p_case.id IS NULL OR p_case.state = 'withdrawn' OR p_case.unit_id IN (
      SELECT home_units(p_case.instansi_id, p_user, day_of(p_case.instansi_id, p_at))
    ) THEN 'case.unknown'
    WHEN p_case.state = 'collecting' THEN 'case.day-running'
    WHEN p_case.state <> 'open' AND (NOT is_objected(p_case) OR p_case.state = p_state) THEN 'case.closed'
  END
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.change_holds(p_instansi uuid, p_day date, p_findings jsonb, p_rule_version smallint, p_at timestamp with time zone)
 RETURNS uuid[]
 LANGUAGE plpgsql
 SET search_path TO 'suara', 'pg_temp'
AS $function$
DECLARE
  v_touched uuid[];
BEGIN
  PERFORM open_cases(p_instansi, p_day, p_findings);
  WITH found AS (
    SELECT * FROM found_ratings(p_instansi, p_day, p_findings)
  ), gone AS (
    DELETE FROM case_ratings m USING cases c
    WHERE m.instansi_id = p_instansi AND c.instansi_id = p_instansi AND c.id = m.case_id
      AND c.local_day = p_day
      AND NOT EXISTS (SELECT FROM found WHERE found.case_id = m.case_id AND found.rating_id = m.rating_id)
    RETURNING m.case_id, m.rating_id
  ), come AS (
    INSERT INTO case_ratings (instansi_id, case_id, rating_id) SELECT p_instansi, case_id, rating_id FROM found
    ON CONFLICT DO NOTHING
    RETURNING case_id, rating_id
  ), written AS (
    INSERT INTO decisions (instansi_id, case_id, rating_id, action, reason, rule_version, at)
    SELECT p_instansi, change.case_id, change.rating_id, change.action, c.rule, p_rule_version,
      day_begin(p_instansi, p_at)
    FROM (
      SELECT case_id, rating_id, 'withdraw' AS action FROM gone
      UNION ALL SELECT case_id, rating_id, 'hold' FROM come
    ) AS change
    JOIN cases c ON c.instansi_id = p_instansi AND c.id = change.case_id
    ORDER BY change.rating_id
  )
  SELECT array_agg(rating_id) INTO v_touched
  FROM (SELECT rating_id FROM gone UNION SELECT rating_id FROM come) AS touched;
  UPDATE cases c SET state = 'withdrawn'
  WHERE c.instansi_id = p_instansi AND c.local_day = p_day AND c.state = 'collecting' AND NOT EXISTS (
    SELECT FROM case_ratings m WHERE m.instansi_id = c.instansi_id AND m.case_id = c.id);
  RETURN v_touched;
END
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.code_at(p_code codes, p_counter uuid)
 RETURNS codes
 LANGUAGE sql
 STABLE
AS $function$
  SELECT CASE WHEN p_counter IS NULL THEN p_code
    ELSE jsonb_populate_record(p_code, jsonb_build_object('counter_id', p_counter)) END
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.code_when_rated(p_code codes, p_rating ratings)
 RETURNS codes
 LANGUAGE plpgsql
 STABLE
AS $function$
DECLARE
  c codes := target_on(p_code, coalesce((p_rating.received_at AT TIME ZONE
    (SELECT time_zone FROM instansi WHERE id = p_code.instansi_id))::date, p_rating.local_day));
BEGIN
  c.counter_id := p_rating.counter_id;
  RETURN c;
END
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.comment_commitment(p_salt bytea, p_text text)
 RETURNS bytea
 LANGUAGE sql
 STABLE
AS $function$
  SELECT sha256(p_salt || convert_to(p_text, 'UTF8'))
$function$

rights suara_admin=EXECUTE suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.correct_roster(p_user uuid, p_counter uuid, p_during tstzrange, p_assignment uuid, p_reason text, p_at timestamp with time zone)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'suara', 'pg_temp'
AS $function$
DECLARE
  v_counter counters;
  v_refusal text;
  v_gone roster[];
  v_changed integer;
  v_id uuid;
BEGIN
  SELECT * INTO v_counter FROM counters
  WHERE instansi_id = NULLIF(current_setting('app.instansi_id', true), '')::uuid AND id = p_counter
  FOR NO KEY UPDATE;
  v_refusal := correction_refusal(v_counter, p_during, p_assignment, p_at);
  IF v_refusal IS NOT NULL THEN
    RETURN jsonb_build_object('refused', v_refusal);
  END IF;
  v_gone := replace_shifts(v_counter, p_during, p_assignment);
  v_changed := reattribute_ratings(v_counter, p_during,
    ARRAY(SELECT DISTINCT g.assignment_id FROM unnest(v_gone) AS g));
  INSERT INTO roster_corrections
    (instansi_id, counter_id, during, assignment_id, previous, reason, corrected_by, corrected_at)
  VALUES (v_counter.instansi_id, p_counter, p_during, p_assignment, (
    SELECT coalesce(jsonb_agg(jsonb_build_object('assignmentId', g.assignment_id,
      'from', lower(g.during), 'to', upper(g.during)) ORDER BY g.during), '[]')
    FROM unnest(v_gone) AS g
  ), p_reason, p_user, p_at) RETURNING id INTO v_id;
  RETURN jsonb_build_object('id', v_id, 'ratings', CASE WHEN v_changed >= 10 THEN v_changed END);
END
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.correction_refusal(p_counter counters, p_during tstzrange, p_assignment uuid, p_at timestamp with time zone)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
  WITH zone AS (
    SELECT coalesce(l.time_zone, i.time_zone) AS name
    FROM instansi i
    LEFT JOIN counter_locations cl ON cl.instansi_id = i.id AND cl.counter_id = p_counter.id
      AND cl.valid @> (lower(p_during) AT TIME ZONE i.time_zone)::date
    LEFT JOIN locations l ON l.instansi_id = i.id AND l.id = cl.location_id
    WHERE i.id = p_counter.instansi_id
  ), days AS (
    SELECT (lower(p_during) AT TIME ZONE zone.name)::date AS first,
      ((upper(p_during) - interval '1 microsecond') AT TIME ZONE zone.name)::date AS last,
      (p_at AT TIME ZONE zone.name)::date AS today
    FROM zone
  )
  SELECT CASE
    WHEN p_counter.id IS NULL THEN 'counter.unknown'
    WHEN upper(p_during) > p_at - interval '30 minutes' - interval '30 minutes' THEN 'roster.not-over'
    WHEN upper(p_during) - lower(p_during) > interval '7 days' THEN 'roster.too-long'
    WHEN days.today >= date_trunc('quarter', days.first) + interval '3 months 14 days' THEN 'roster.period-closed'
    WHEN p_assignment IS NOT NULL AND NOT EXISTS (
      SELECT FROM assignments a WHERE a.instansi_id = p_counter.instansi_id AND a.id = p_assignment
        AND a.unit_id = p_counter.unit_id AND a.valid @> daterange(days.first, days.last, '[]')
    ) THEN 'roster.not-assigned'
  END
  FROM (SELECT) AS always LEFT JOIN days ON true
$function$

rights suara_owner=EXECUTE suara_worker=EXECUTE
CREATE OR REPLACE FUNCTION suara.count_overdue(p_instansi uuid, p_rule_version smallint, p_at timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'suara', 'pg_temp'
AS $function$
DECLARE
  v_cases uuid[];
BEGIN
  PERFORM lock_cases(p_instansi);
  WITH over AS (
    UPDATE cases SET state = 'counted_by_time'
    WHERE instansi_id = p_instansi AND state = 'open' AND review_by < day_of(p_instansi, p_at)
    RETURNING id
  ), written AS (
    INSERT INTO decisions (instansi_id, case_id, action, reason, rule_version, at)
    SELECT p_instansi, id, 'count_by_time', 'undecided', p_rule_version, day_begin(p_instansi, p_at) FROM over
  )
  SELECT coalesce(array_agg(id), '{}') INTO v_cases FROM over;
  PERFORM settle_status(p_instansi, ARRAY(
    SELECT DISTINCT rating_id FROM case_ratings WHERE instansi_id = p_instansi AND case_id = ANY (v_cases)));
  INSERT INTO marks AS stored (instansi_id, local_day, unit_id, assignment_id, service_id, location_id,
    assurance_level, kind, n)
  SELECT p_instansi, r.local_day, r.unit_id, coalesce(r.assignment_id, '00000000-0000-0000-0000-000000000000'::uuid), coalesce(r.service_id, '00000000-0000-0000-0000-000000000000'::uuid),
    coalesce(r.location_id, '00000000-0000-0000-0000-000000000000'::uuid), r.assurance_level, 'counted_by_time', count(DISTINCT r.id)
  FROM case_ratings m JOIN ratings r ON r.instansi_id = m.instansi_id AND r.id = m.rating_id
  WHERE m.instansi_id = p_instansi AND m.case_id = ANY (v_cases) AND r.status = 'counted'
  GROUP BY 2, 3, 4, 5, 6, 7
  ON CONFLICT ON CONSTRAINT marks_pk DO UPDATE SET n = stored.n + excluded.n;
  RETURN cardinality(v_cases);
END
$function$

rights suara_admin=EXECUTE suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.counter_activity(p_unit_ids uuid[], p_since date)
 RETURNS TABLE(counter_id uuid, day date, n integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'suara', 'pg_temp'
AS $function$
  SELECT c.counter_id, c.local_day, sum(c.tap_1 + c.tap_2 + c.tap_3 + c.tap_4)::integer
  FROM unnest(p_unit_ids) AS unit_id CROSS JOIN unnest(enum_range(NULL::assurance_level)) AS assurance_level
  JOIN person_cells c USING (unit_id, assurance_level)
  WHERE c.instansi_id = NULLIF(current_setting('app.instansi_id', true), '')::uuid AND c.local_day >= p_since
    AND c.counter_id <> '00000000-0000-0000-0000-000000000000'::uuid
  GROUP BY 1, 2 HAVING sum(c.tap_1 + c.tap_2 + c.tap_3 + c.tap_4) > 0
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.created_outcome(p_rating ratings)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
AS $function$
  SELECT jsonb_build_object('outcome', 'created', 'rating', jsonb_build_object(
  'id', (p_rating).id,
  'score', (p_rating).answers -> 'overall',
  'serviceId', (p_rating).service_id,
  'answers', (p_rating).answers - 'overall',
  'ageSeconds', extract(epoch FROM (p_rating).received_at - (p_rating).received_at),
  'attributed', (p_rating).assignment_id IS NOT NULL,
  'asksVisit', coalesce((p_rating).visit = 'asked', false)
))
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.day_begin(p_instansi uuid, p_at timestamp with time zone)
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE
AS $function$
  SELECT date_trunc('day', p_at, time_zone) FROM instansi WHERE id = p_instansi
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.day_of(p_instansi uuid, p_at timestamp with time zone)
 RETURNS date
 LANGUAGE sql
 STABLE
AS $function$
  SELECT (p_at AT TIME ZONE time_zone)::date FROM instansi WHERE id = p_instansi
$function$

rights suara_admin=EXECUTE suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.decide_case(p_user uuid, p_case uuid, p_action text, p_reason text, p_note text, p_rule_version smallint, p_at timestamp with time zone)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'suara', 'pg_temp'
AS $function$
DECLARE
  v_instansi uuid := NULLIF(current_setting('app.instansi_id', true), '')::uuid;
  v_case cases;
  v_refusal text;
  v_action text;
  v_state text := CASE p_action WHEN 'exclude' THEN 'excluded' ELSE 'released' END;
BEGIN
  IF p_action NOT IN ('release', 'exclude') OR NOT EXISTS (
    SELECT FROM users WHERE instansi_id = v_instansi AND id = p_user AND role = 'reviewer'
  ) THEN
    RETURN '{"refused": "role.not-allowed"}';
  END IF;
  PERFORM lock_cases(v_instansi);
  SELECT * INTO v_case FROM cases WHERE instansi_id = v_instansi AND id = p_case FOR UPDATE;
  v_refusal := case_refusal(v_case, p_user, v_state, p_at);
  IF v_refusal IS NULL THEN
    v_action := agreed_action(v_case, p_user, p_action);
    IF v_action IS NULL THEN
      v_refusal := 'case.same-reviewer';
    END IF;
  END IF;
  IF v_refusal IS NOT NULL THEN
    RETURN jsonb_build_object('refused', v_refusal);
  END IF;
  INSERT INTO decisions (instansi_id, case_id, action, reason, actor_id, rule_version, at, note)
  VALUES (v_instansi, p_case, v_action, p_reason, p_user, p_rule_version, p_at, p_note);
  IF v_action = 'propose_exclusion' THEN
    RETURN '{"state": "proposed"}';
  END IF;
  UPDATE cases SET state = v_state WHERE instansi_id = v_instansi AND id = p_case;
  PERFORM settle_status(v_instansi, ARRAY(
    SELECT rating_id FROM case_ratings WHERE instansi_id = v_instansi AND case_id = p_case));
  RETURN jsonb_build_object('state', v_state);
END
$function$

rights suara_admin=EXECUTE suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.decide_objection(p_user uuid, p_objection uuid, p_action text, p_answer text, p_rule_version smallint, p_at timestamp with time zone)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'suara', 'pg_temp'
AS $function$
DECLARE
  v_instansi uuid := NULLIF(current_setting('app.instansi_id', true), '')::uuid;
  v_objection objections;
  v_action text := p_action;
BEGIN
  IF p_action NOT IN ('uphold', 'reject') OR NOT EXISTS (
    SELECT FROM users WHERE instansi_id = v_instansi AND id = p_user AND role = 'reviewer'
  ) THEN
    RETURN '{"refused": "role.not-allowed"}';
  END IF;
  SELECT * INTO v_objection FROM objections WHERE instansi_id = v_instansi AND id = p_objection FOR UPDATE;
  IF NOT FOUND OR EXISTS (
    SELECT FROM assignments a WHERE a.instansi_id = v_instansi AND a.id = v_objection.assignment_id
      AND a.unit_id IN (SELECT home_units(v_instansi, p_user, day_of(v_instansi, p_at)))
  ) THEN
    RETURN '{"refused": "objection.unknown"}';
  END IF;
  IF v_objection.state <> 'open' THEN
    RETURN '{"refused": "objection.closed"}';
  END IF;
  IF p_action = 'uphold' AND v_objection.kind = 'attribution' THEN
    IF NOT EXISTS (SELECT FROM decisions WHERE instansi_id = v_instansi AND objection_id = p_objection) THEN
      v_action := 'propose_upholding';
    ELSIF NOT EXISTS (
      SELECT FROM decisions WHERE instansi_id = v_instansi AND objection_id = p_objection AND actor_id <> p_user
    ) THEN
      RETURN '{"refused": "objection.same-reviewer"}';
    END IF;
  END IF;
  INSERT INTO decisions (instansi_id, objection_id, action, reason, actor_id, rule_version, at, note)
  VALUES (v_instansi, p_objection, v_action, 'objection_' || v_objection.kind, p_user, p_rule_version, p_at,
    p_answer);
  IF v_action = 'propose_upholding' THEN
    RETURN '{"state": "proposed"}';
  END IF;
  UPDATE objections SET state = CASE p_action WHEN 'uphold' THEN 'upheld' ELSE 'rejected' END,
    answer = p_answer, answered_at = p_at
  WHERE instansi_id = v_instansi AND id = p_objection;
  IF p_action = 'uphold' AND v_objection.kind = 'attribution' THEN
    PERFORM drop_attribution(v_instansi, v_objection.assignment_id, v_objection.days);
  ELSIF p_action = 'uphold' AND v_objection.kind = 'comment' THEN
    UPDATE comments SET withheld = true
    WHERE instansi_id = v_instansi AND assignment_batch_id = v_objection.batch_id
      AND assignment_place = v_objection.place;
  END IF;
  RETURN jsonb_build_object('state', CASE p_action WHEN 'uphold' THEN 'upheld' ELSE 'rejected' END);
END
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.delete_rows(p_table text, p_instansi uuid)
 RETURNS integer
 LANGUAGE plpgsql
 SET search_path TO 'suara', 'pg_temp'
AS $function$
DECLARE
  v_rows integer;
BEGIN
  EXECUTE format('DELETE FROM %I WHERE instansi_id = $1', p_table) USING p_instansi;
  GET DIAGNOSTICS v_rows = ROW_COUNT;
  RETURN v_rows;
END
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.drop_attribution(p_instansi uuid, p_assignment uuid, p_days daterange)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'suara', 'pg_temp'
AS $function$
DECLARE
  v_ids uuid[];
  old ratings;
  new ratings;
BEGIN
  SELECT array_agg(id) INTO v_ids FROM ratings
  WHERE instansi_id = p_instansi AND assignment_id = p_assignment AND local_day <@ p_days;
  PERFORM lock_keys(v_ids::text[]);
  FOR old IN
    SELECT * FROM ratings
    WHERE instansi_id = p_instansi AND id = ANY (v_ids) AND assignment_id = p_assignment FOR UPDATE
  LOOP
    UPDATE ratings AS r SET assignment_id = NULL
    WHERE r.instansi_id = p_instansi AND r.id = old.id RETURNING r.* INTO new;
    PERFORM journal_change('reattributed', old, new);
  END LOOP;
END
$function$

rights suara_admin=EXECUTE suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.end_sign_in(p_attempt bigint, p_success boolean)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'suara', 'pg_temp'
AS $function$
  DELETE FROM sign_in_attempts a USING sign_in_attempts this
  WHERE this.id = p_attempt AND (a.id = this.id OR (p_success AND a.name_key = this.name_key
    AND (a.address_key = this.address_key OR a.known_key = this.known_key)))
$function$

rights suara_admin=EXECUTE suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.find_invitation(p_token_hash bytea)
 RETURNS TABLE(instansi_id uuid, instansi_name text, user_id uuid, username text, role text, expires_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'suara', 'pg_temp'
AS $function$
  SELECT n.instansi_id, i.name, n.user_id, u.username, u.role, n.expires_at
  FROM invitations n
  JOIN users u ON u.instansi_id = n.instansi_id AND u.id = n.user_id
  JOIN instansi i ON i.id = n.instansi_id
  WHERE n.token_hash = p_token_hash
$function$

rights suara_intake=EXECUTE suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.find_proof(p_receipt_hash bytea)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'suara', 'pg_temp'
AS $function$
  SELECT jsonb_build_object(
    'instansi', jsonb_build_object('key', i.key, 'name', i.name, 'marking', i.marking),
    'seal', CASE WHEN s.ordinal IS NOT NULL THEN jsonb_build_object(
      'day', s.day, 'root', encode(s.root, 'hex'), 'position', l.position,
      -- 32 bytes each, one after the other
      'leaves', (SELECT encode(string_agg(all_leaves.leaf, '' ORDER BY all_leaves.position), 'hex')
        FROM proof_leaves all_leaves WHERE all_leaves.instansi_id = l.instansi_id
          AND all_leaves.kind = l.kind AND all_leaves.day = l.day)
    ) END
  )
  FROM ratings r JOIN instansi i ON i.id = r.instansi_id
  LEFT JOIN proof_leaves l
    ON l.instansi_id = r.instansi_id AND l.kind IN ('rating', 'rating.late') AND l.subject_id = r.id::text
  LEFT JOIN proof_seals s ON s.instansi_id = l.instansi_id AND s.kind = l.kind AND s.day = l.day
  WHERE r.receipt_hash = p_receipt_hash
  LIMIT 1
$function$

rights suara_intake=EXECUTE suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.find_rating(p_code text, p_id uuid, p_at timestamp with time zone)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'suara', 'pg_temp'
AS $function$
  SELECT standing_rating(r, p_at)
  FROM codes c JOIN ratings r ON r.instansi_id = c.instansi_id AND r.code_id = c.id
  WHERE c.code = p_code AND r.id = p_id
$function$

rights suara_intake=EXECUTE suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.find_receipt(p_receipt_hash bytea)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'suara', 'pg_temp'
AS $function$
  SELECT jsonb_build_object(
    'status', r.status,
    'week', to_char(r.local_day, 'IYYY-"W"IW'),
    'instansi', jsonb_build_object('name', i.name, 'marking', i.marking),
    'reason', CASE r.status
      WHEN 'uncounted' THEN r.uncounted_by
      WHEN 'held' THEN (
        SELECT min(c.rule) FROM case_ratings m
        JOIN cases c ON c.instansi_id = m.instansi_id AND c.id = m.case_id
        WHERE m.instansi_id = r.instansi_id AND m.rating_id = r.id AND c.state IN ('collecting', 'open'))
      WHEN 'excluded' THEN (
        SELECT d.reason FROM case_ratings m
        JOIN cases c ON c.instansi_id = m.instansi_id AND c.id = m.case_id AND c.state = 'excluded'
        JOIN decisions d ON d.instansi_id = m.instansi_id AND d.case_id = m.case_id AND d.action = 'exclude'
        WHERE m.instansi_id = r.instansi_id AND m.rating_id = r.id ORDER BY d.id DESC LIMIT 1)
    END,
    'reviewBy', CASE r.status WHEN 'held' THEN (
      SELECT max(c.review_by) FROM case_ratings m
      JOIN cases c ON c.instansi_id = m.instansi_id AND c.id = m.case_id
      WHERE m.instansi_id = r.instansi_id AND m.rating_id = r.id AND c.state IN ('collecting', 'open'))
    END,
    -- its day is counted in a figure of its unit, and no decision about the rating waits for a revision of that figure
    'shown', EXISTS (
      SELECT FROM figures f
      WHERE f.instansi_id = r.instansi_id AND f.subject_kind = 'unit' AND f.subject_id = r.unit_id
        AND f.period = ANY (ARRAY[to_char(r.local_day, 'YYYY-"Q"Q'), to_char(r.local_day, 'YYYY'),
          to_char(r.local_day, 'YYYY-"S"') || ceil(extract(month FROM r.local_day) / 6)])
        AND f.measure = 'pulse' AND f.basis = 'all' AND f.current AND f.covers @> r.local_day
        AND NOT EXISTS (
          SELECT FROM case_ratings m
          JOIN decisions d ON d.instansi_id = m.instansi_id AND d.case_id = m.case_id
          WHERE m.instansi_id = r.instansi_id AND m.rating_id = r.id AND d.action = 'release' AND d.at > f.made_at)
    )
  )
  FROM ratings r JOIN instansi i ON i.id = r.instansi_id
  WHERE r.receipt_hash = p_receipt_hash
  LIMIT 1
$function$

rights suara_admin=EXECUTE suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.find_session(p_token_hash bytea)
 RETURNS TABLE(id uuid, instansi_id uuid, instansi_name text, marking text, user_id uuid, username text, role text, unit_id uuid, officer_id uuid, last_seen_at timestamp with time zone, expires_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'suara', 'pg_temp'
AS $function$
  SELECT s.id, s.instansi_id, i.name, i.marking, s.user_id, u.username, u.role, u.unit_id, u.officer_id,
    s.last_seen_at, s.expires_at
  FROM sessions s
  JOIN users u ON u.instansi_id = s.instansi_id AND u.id = s.user_id
  JOIN instansi i ON i.id = s.instansi_id
  WHERE s.token_hash = p_token_hash AND u.deactivated_at IS NULL
$function$

rights suara_admin=EXECUTE suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.find_sign_in(p_username text, p_instansi_key text)
 RETURNS TABLE(instansi_id uuid, marking text, user_id uuid, username text, role text, password_hash text, deactivated boolean, second_factor bytea)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'suara', 'pg_temp'
AS $function$
  SELECT u.instansi_id, i.marking, u.id, u.username, u.role, u.password_hash,
    u.deactivated_at IS NOT NULL, u.second_factor
  FROM users u JOIN instansi i ON i.id = u.instansi_id
  WHERE u.username = p_username AND i.key = coalesce(p_instansi_key, i.key)
  ORDER BY u.created_at, u.id
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.fitting_answers(p_version uuid, p_answers jsonb)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
AS $function$
  SELECT (
  SELECT p_answers - coalesce(array_agg(reason.key), '{}')
  FROM instrument_items reason
  JOIN instrument_items overall
    ON overall.instrument_version_id = reason.instrument_version_id AND overall.kind = 'overall'
  WHERE reason.instrument_version_id = p_version AND reason.pole IS NOT NULL AND p_answers ? reason.key
    AND (reason.pole = 'low')
      <> (p_answers -> 'overall' <= to_jsonb(jsonb_array_length(overall.labels) / 2))
)
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.found_ratings(p_instansi uuid, p_day date, p_findings jsonb)
 RETURNS TABLE(case_id uuid, rating_id uuid)
 LANGUAGE sql
 STABLE
 SET search_path TO 'suara', 'pg_temp'
AS $function$
  SELECT c.id, rating.id::uuid
  FROM jsonb_to_recordset(p_findings) AS f (rule text, "unitId" uuid, "assignmentId" uuid,
    "counterId" uuid, level assurance_level, ratings jsonb)
  JOIN cases c ON c.instansi_id = p_instansi AND c.local_day = p_day AND c.rule = f.rule
    AND c.unit_id = f."unitId" AND c.assignment_id IS NOT DISTINCT FROM f."assignmentId"
    AND c.counter_id IS NOT DISTINCT FROM f."counterId" AND c.assurance_level = f.level
  CROSS JOIN LATERAL jsonb_array_elements_text(f.ratings) AS rating (id)
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.guard_partition(p_name text)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'suara', 'pg_temp'
AS $function$
BEGIN
  EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', p_name);
  EXECUTE format('CREATE POLICY %I ON %I TO suara_owner USING (true) WITH CHECK (true)', p_name || '_all', p_name);
END
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.guard_tenant(p_table text)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'suara', 'pg_temp'
AS $function$
DECLARE
  v_tenant constant text := format('%I = NULLIF(current_setting(''app.instansi_id'', true), '''')::uuid',
    CASE p_table WHEN 'instansi' THEN 'id' ELSE 'instansi_id' END);
BEGIN
  EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', p_table);
  EXECUTE format('CREATE POLICY %I ON %I TO suara_owner, suara_worker USING (true) WITH CHECK (true)',
    p_table || '_all', p_table);
  EXECUTE format('CREATE POLICY %I ON %I TO suara_admin USING (%s) WITH CHECK (%s)',
    p_table || '_tenant', p_table, v_tenant, v_tenant);
END
$function$

rights suara_admin=EXECUTE suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.home_units(p_instansi uuid, p_user uuid, p_day date)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
AS $function$
  WITH RECURSIVE below AS (
    SELECT home_unit_id AS unit_id FROM users
    WHERE instansi_id = p_instansi AND id = p_user AND home_unit_id IS NOT NULL
    UNION
    SELECT v.unit_id FROM below JOIN unit_versions v
      ON v.instansi_id = p_instansi AND v.parent_id = below.unit_id AND v.valid @> p_day
  ) SELECT unit_id FROM below
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.hour_block_of(p_local timestamp without time zone)
 RETURNS smallint
 LANGUAGE sql
 IMMUTABLE
AS $function$
  SELECT (CASE WHEN extract(hour FROM p_local) < 8 THEN 0 WHEN extract(hour FROM p_local) < 12 THEN 1
    WHEN extract(hour FROM p_local) < 17 THEN 2 ELSE 3 END)::smallint
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.invalid_change(p_rating ratings, p_code codes, p_command jsonb)
 RETURNS text
 LANGUAGE plpgsql
 STABLE
AS $function$
DECLARE
  v_field text := invalid_field(p_rating.instrument_version_id, stated_answers(p_command));
BEGIN
  IF v_field IS NULL AND p_command ->> 'serviceId' IS NOT NULL AND NOT EXISTS (
    SELECT FROM offered_services(p_code, p_rating.local_day) AS s WHERE s.id = (p_command ->> 'serviceId')::uuid
  ) THEN
    RETURN 'serviceId';
  END IF;
  RETURN v_field;
END
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.invalid_field(p_version uuid, p_answers jsonb)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
  SELECT (
  SELECT CASE a.key WHEN 'overall' THEN 'score' ELSE 'answers.' || a.key END
  FROM jsonb_each(p_answers) AS a
  WHERE NOT EXISTS (
    SELECT FROM instrument_items i, jsonb_array_elements(i.labels) AS label
    WHERE i.instrument_version_id = p_version AND i.key = a.key AND label -> 'value' = a.value
  )
  ORDER BY a.key <> 'overall', a.key
  LIMIT 1
)
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.is_closed(p_rating ratings, p_tap boolean, p_at timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  SELECT coalesce(p_at > p_rating.received_at + CASE
    WHEN NOT ((p_rating).source = 'page' AND (p_rating).channel IN ('kiosk', 'field', 'paper')) THEN
      CASE WHEN p_tap THEN interval '5 minutes' ELSE interval '30 minutes' END
    WHEN NOT p_tap THEN interval '5 minutes'
  END, true)
$function$

rights suara_admin=EXECUTE suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.is_objected(p_case cases)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  SELECT EXISTS (
    SELECT FROM objections o
    WHERE o.instansi_id = p_case.instansi_id AND o.assignment_id = p_case.assignment_id
      AND o.kind IN ('attribution', 'figure') AND o.days @> p_case.local_day
  )
$function$

rights suara_admin=EXECUTE suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.is_objected_now(p_case cases)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  SELECT EXISTS (
    SELECT FROM objections o
    WHERE o.instansi_id = p_case.instansi_id AND o.assignment_id = p_case.assignment_id
      AND o.kind IN ('attribution', 'figure') AND o.days @> p_case.local_day AND o.state = 'open'
  )
$function$

rights suara_intake=EXECUTE suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.issue_tickets(p_key_hash bytea, p_hashes bytea[], p_at timestamp with time zone)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'suara', 'pg_temp'
AS $function$
DECLARE
  k ticket_keys := ticket_key_used(p_key_hash, p_at);
  v_until timestamptz := date_trunc('hour', p_at) + interval '73 hours';
  v_batch uuid := gen_random_uuid();
BEGIN
  IF k.id IS NULL THEN
    RETURN '{"refused": "ticket-key.unknown"}';
  END IF;
  INSERT INTO tickets (instansi_id, hash, code_id, batch_id, issued_on, valid_until)
  SELECT k.instansi_id, h.hash, k.code_id, v_batch, (p_at AT TIME ZONE i.time_zone)::date, v_until
  FROM unnest(p_hashes) AS h (hash), instansi i WHERE i.id = k.instansi_id;
  RETURN jsonb_build_object('validUntil', v_until);
END
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.journal_change(p_cause text, p_old ratings, p_new ratings)
 RETURNS void
 LANGUAGE sql
AS $function$
  INSERT INTO journal (cause, sign, instansi_id, rating_id, unit_id, location_id, service_id, counter_id,
  assignment_id, channel, assurance_level, status, instrument_version_id, local_day, hour_block, answers)
  SELECT p_cause, s.sign, r.instansi_id, r.id, r.unit_id, r.location_id, r.service_id, r.counter_id,
  r.assignment_id, r.channel, r.assurance_level, r.status, r.instrument_version_id, r.local_day, r.hour_block, r.answers
  FROM (VALUES (-1, p_old), (1, p_new)) AS s (sign, rating), LATERAL (SELECT (s.rating).*) AS r
  WHERE r.id IS NOT NULL
  ORDER BY s.sign
$function$

rights suara_owner=EXECUTE suara_worker=EXECUTE
CREATE OR REPLACE FUNCTION suara.judge_day(p_instansi uuid, p_day date, p_findings jsonb, p_marks jsonb, p_rule_version smallint, p_at timestamp with time zone, p_settle boolean)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'suara', 'pg_temp'
AS $function$
DECLARE
  v_touched uuid[];
BEGIN
  PERFORM lock_cases(p_instansi);
  IF EXISTS (SELECT FROM judged_days WHERE instansi_id = p_instansi AND settled_through >= p_day) THEN
    RETURN 0;
  END IF;
  IF p_findings IS NOT NULL THEN
    v_touched := change_holds(p_instansi, p_day, p_findings, p_rule_version, p_at);
  END IF;
  IF p_settle THEN
    PERFORM settle_day(p_instansi, p_day, p_marks, p_at);
  END IF;
  RETURN settle_status(p_instansi, v_touched);
END
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.judge_visit(p_new ratings)
 RETURNS ratings
 LANGUAGE plpgsql
AS $function$
DECLARE
  visits record;
BEGIN
  SELECT * INTO visits FROM (SELECT count(*) AS n, count(*) FILTER (WHERE e.channel NOT IN ('field')) AS own
  FROM ratings e
WHERE e.instansi_id = p_new.instansi_id AND e.visitor = p_new.visitor
  AND e.received_at > p_new.received_at - interval '20 hours' AND e.status <> 'uncounted'
  AND (e.code_id = p_new.code_id OR e.counter_id = p_new.counter_id OR e.assignment_id = p_new.assignment_id)
  AND e.channel NOT IN ('kiosk', 'ticket', 'paper') AND p_new.channel NOT IN ('kiosk', 'ticket', 'paper')) AS v;
  p_new.status := CASE WHEN visits.n < 3 THEN 'counted' ELSE 'uncounted' END::rating_status;
  p_new.visit := CASE WHEN visits.own > 0 AND p_new.channel NOT IN ('field') THEN 'asked' END;
  p_new.uncounted_by := CASE WHEN visits.n >= 3 THEN 'daily_limit' END;
  RETURN p_new;
END
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.keep_comment(p_rating ratings, p_comment jsonb)
 RETURNS void
 LANGUAGE sql
AS $function$
  DELETE FROM comments
  WHERE p_comment = 'null' AND instansi_id = p_rating.instansi_id
    AND month = date_trunc('month', p_rating.local_day) AND rating_id = p_rating.id;
  INSERT INTO comments (instansi_id, month, rating_id, unit_id, service_id, assignment_id, text, redacted,
    salt, commitment)
  SELECT p_rating.instansi_id, date_trunc('month', p_rating.local_day), p_rating.id, p_rating.unit_id,
    p_rating.service_id, p_rating.assignment_id, p_comment ->> 'text', (p_comment -> 'redacted')::smallint,
    salt, comment_commitment(salt, p_comment ->> 'text')
  FROM (SELECT sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) AS salt OFFSET 0) AS drawn
  WHERE p_comment <> 'null'
  ON CONFLICT (instansi_id, month, rating_id) DO UPDATE SET text = excluded.text,
    redacted = excluded.redacted, salt = excluded.salt, commitment = excluded.commitment, service_id = excluded.service_id, assignment_id = excluded.assignment_id
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.keep_details(p_command jsonb, p_outcome jsonb)
 RETURNS jsonb
 LANGUAGE plpgsql
 SET search_path TO 'suara', 'pg_temp'
AS $function$
DECLARE
  v_outcome text := p_outcome ->> 'outcome';
  v_month date;
  v_key bytea;
  v_comments boolean;
  v_profiles boolean;
  r ratings;
BEGIN
  -- a repeated submit is an echo: what it brought was kept with the first
  IF NOT p_command ?| ARRAY['comment', 'profile'] OR v_outcome NOT IN ('created', 'amended', 'repeated')
    OR (v_outcome = 'repeated' AND p_command ->> 'op' = 'submit') THEN
    RETURN p_outcome;
  END IF;
  SELECT rating.* INTO r FROM codes c
  JOIN ratings rating ON rating.instansi_id = c.instansi_id AND rating.code_id = c.id
  WHERE c.code = p_command ->> 'code' AND rating.id = (p_command ->> 'id')::uuid;
  v_month := date_trunc('month', r.local_day);
  v_key := decode(p_command ->> 'profileKey', 'hex');
  v_comments := p_command ? 'comment' AND p_command #>> '{comment,text}' IS DISTINCT FROM
    (SELECT c.text FROM comments c WHERE c.instansi_id = r.instansi_id AND c.month = v_month AND c.rating_id = r.id);
  v_profiles := p_command ? 'profile' AND NOT EXISTS (
    SELECT FROM respondent_profiles p WHERE p.instansi_id = r.instansi_id AND p.month = v_month
      AND p.profile_key = v_key AND to_jsonb(p) @> (p_command -> 'profile'));
  IF NOT v_comments AND NOT v_profiles THEN
    RETURN p_outcome;
  END IF;
  IF v_outcome = 'repeated' AND is_closed(r, false, (p_command ->> 'at')::timestamptz) THEN
    RETURN p_outcome || '{"outcome": "closed"}';
  END IF;
  IF v_comments THEN
    PERFORM keep_comment(r, p_command -> 'comment');
  END IF;
  IF v_profiles THEN
    PERFORM keep_profile(r, v_key, p_command -> 'profile');
  END IF;
  RETURN CASE v_outcome WHEN 'repeated' THEN p_outcome || '{"outcome": "amended"}' ELSE p_outcome END;
END
$function$

rights suara_owner=EXECUTE suara_worker=EXECUTE
CREATE OR REPLACE FUNCTION suara.keep_months(p_today date)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'suara', 'pg_temp'
AS $function$
DECLARE
  v_this date := date_trunc('month', p_today);
  v_first date := v_this - interval '24 months';
  v_table text;
  v_old text;
BEGIN
  FOREACH v_table IN ARRAY ARRAY['comments', 'respondent_profiles'] LOOP
    PERFORM add_month(v_table, (v_this + ahead * interval '1 month')::date)
    FROM generate_series(0, 3) AS ahead;
    FOR v_old IN
      SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
      WHERE i.inhparent = to_regclass(v_table) AND c.relname <> v_table || '_default'
        AND c.relname < v_table || to_char(v_first, '_YYYY_MM')
    LOOP
      EXECUTE format('DROP TABLE %I', v_old);
    END LOOP;
    EXECUTE format('DELETE FROM %I WHERE month < %L', v_table || '_default', v_first);
  END LOOP;
END
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.keep_profile(p_rating ratings, p_key bytea, p_profile jsonb)
 RETURNS void
 LANGUAGE sql
AS $function$
  INSERT INTO respondent_profiles AS p (instansi_id, month, profile_key, unit_id, jenis_kelamin, usia, pendidikan, pekerjaan, disabilitas)
  SELECT p_rating.instansi_id, date_trunc('month', p_rating.local_day), p_key, p_rating.unit_id,
    p_profile ->> 'jenis_kelamin', p_profile ->> 'usia', p_profile ->> 'pendidikan', p_profile ->> 'pekerjaan', p_profile ->> 'disabilitas'
  ON CONFLICT (instansi_id, month, profile_key) DO UPDATE SET
    jenis_kelamin = CASE WHEN p_profile ? 'jenis_kelamin' THEN excluded.jenis_kelamin ELSE p.jenis_kelamin END, usia = CASE WHEN p_profile ? 'usia' THEN excluded.usia ELSE p.usia END, pendidikan = CASE WHEN p_profile ? 'pendidikan' THEN excluded.pendidikan ELSE p.pendidikan END, pekerjaan = CASE WHEN p_profile ? 'pekerjaan' THEN excluded.pekerjaan ELSE p.pekerjaan END, disabilitas = CASE WHEN p_profile ? 'disabilitas' THEN excluded.disabilitas ELSE p.disabilitas END
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.known_origin(p_users uuid[], p_browser bytea, p_address bytea)
 RETURNS bytea
 LANGUAGE sql
 STABLE
 SET search_path TO 'suara', 'pg_temp'
AS $function$
  SELECT o.key FROM unnest(ARRAY[p_browser, p_address]) WITH ORDINALITY AS o (key, place)
  WHERE cardinality(p_users) > 0 AND cardinality(p_users) =
    (SELECT count(*) FROM known_origins k WHERE k.origin_key = o.key AND k.user_id = ANY (p_users))
  ORDER BY o.place LIMIT 1
$function$

rights suara_intake=EXECUTE suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.list_proof_agencies()
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'suara', 'pg_temp'
AS $function$
  SELECT coalesce(jsonb_agg(jsonb_build_object('key', key, 'name', name, 'marking', marking)
    ORDER BY name, key), '[]')
  FROM instansi
$function$

rights suara_intake=EXECUTE suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.list_proof_seals(p_key text, p_limit integer)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'suara', 'pg_temp'
AS $function$
  SELECT jsonb_build_object(
    'instansi', jsonb_build_object('key', i.key, 'name', i.name, 'marking', i.marking),
    'mirrors', (SELECT coalesce(jsonb_agg(p.label ORDER BY p.label), '[]') FROM proof_places p
      WHERE p.instansi_id = i.id AND p.removed_at IS NULL),
    'seals', (SELECT coalesce(jsonb_agg(s.seal ORDER BY s.ordinal DESC), '[]') FROM (
      SELECT s.ordinal, jsonb_build_object(
        'day', s.day, 'kind', s.kind, 'leaves', CASE WHEN s.leaves >= 10 THEN s.leaves END,
        'root', encode(s.root, 'hex'), 'signature', translate(encode(s.signature, 'base64'), E'\n', ''),
        'publicKey', encode(s.public_key, 'base64'),
        'sentTo', (SELECT coalesce(jsonb_agg(DISTINCT p.label), '[]')
          FROM proof_deliveries d JOIN proof_places p ON p.instansi_id = d.instansi_id AND p.id = d.place_id
          WHERE d.instansi_id = s.instansi_id AND d.ordinal = s.ordinal AND d.failure IS NULL)
      ) AS seal
      FROM proof_seals s WHERE s.instansi_id = i.id ORDER BY s.ordinal DESC LIMIT p_limit
    ) AS s)
  )
  FROM instansi i WHERE i.key = p_key
$function$

rights suara_intake=EXECUTE suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.list_proof_statements(p_key text, p_day date)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'suara', 'pg_temp'
AS $function$
  SELECT jsonb_agg(jsonb_build_object('statement', s.statement,
    'signature', translate(encode(s.signature, 'base64'), E'\n', ''),
    'publicKey', encode(s.public_key, 'base64')) ORDER BY s.ordinal)
  FROM proof_seals s JOIN instansi i ON i.id = s.instansi_id
  WHERE i.key = p_key AND s.day = p_day
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.location_of(p_code codes, p_day date)
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$
  SELECT coalesce((p_code).location_id, (
  SELECT location_id FROM counter_locations
  WHERE instansi_id = (p_code).instansi_id AND counter_id = (p_code).counter_id AND valid @> p_day
))
$function$

rights suara_owner=EXECUTE suara_worker=EXECUTE
CREATE OR REPLACE FUNCTION suara.lock_cases(p_instansi uuid)
 RETURNS void
 LANGUAGE sql
AS $function$
  SELECT pg_advisory_xact_lock(hashtextextended('cases ' || p_instansi, 0))
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.lock_commands(p_commands jsonb)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM lock_keys(ARRAY(
    SELECT unnest(ARRAY[lower(value ->> 'id'), 'ticket ' || (value ->> 'ticket'),
      CASE value ->> 'level' WHEN 'present' THEN 'present ' || (value ->> 'code') END])
    FROM jsonb_array_elements(p_commands)
    UNION ALL
    SELECT value ->> 'visitor' FROM jsonb_array_elements(p_commands) WHERE value ->> 'visitor' <> ''
    UNION ALL
    SELECT unnest(ARRAY[encode(e.visitor, 'hex'), e.id::text])
    FROM jsonb_array_elements(p_commands) AS command
    JOIN codes c ON c.code = command ->> 'code'
    JOIN ratings r ON r.instansi_id = c.instansi_id AND r.id = (command ->> 'id')::uuid
    JOIN ratings e ON e.instansi_id = r.instansi_id AND e.visitor = r.visitor
    WHERE command ->> 'op' = 'visit'
  ));
END
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.lock_keys(p_keys text[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM pg_advisory_xact_lock(lock) FROM (
    SELECT DISTINCT hashtextextended(key, 0) AS lock FROM unnest(p_keys) AS key
    WHERE key IS NOT NULL ORDER BY lock
  ) AS locks;
END
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.lock_rows(p_table text, p_instansi uuid)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'suara', 'pg_temp'
AS $function$
BEGIN
  EXECUTE format('SELECT FROM %I WHERE instansi_id = $1 FOR UPDATE', p_table) USING p_instansi;
END
$function$

rights suara_admin=EXECUTE suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.lowered_days(p_unit_ids uuid[], p_since date)
 RETURNS TABLE(counter_id uuid, day date, n integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'suara', 'pg_temp'
AS $function$
  SELECT r.counter_id, r.local_day, count(*)::integer
  FROM ratings r
  WHERE r.instansi_id = NULLIF(current_setting('app.instansi_id', true), '')::uuid AND r.unit_id = ANY(p_unit_ids) AND r.local_day >= p_since
    AND r.lowered_by IS NOT NULL AND r.counter_id IS NOT NULL
  GROUP BY 1, 2
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.may_try(p_name bytea, p_address bytea, p_known bytea, p_at timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'suara', 'pg_temp'
AS $function$
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
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.offered_services(p_code codes, p_day date)
 RETURNS TABLE(id uuid, name text)
 LANGUAGE sql
 STABLE
AS $function$
  SELECT s.id, s.name
  FROM services s
  WHERE s.instansi_id = p_code.instansi_id AND s.unit_id = p_code.unit_id AND s.valid @> p_day
    AND (p_code.service_id IS NULL OR s.id = p_code.service_id)
    AND (
      p_code.service_id IS NOT NULL
      OR p_code.counter_id IS NULL
      OR EXISTS (
        SELECT FROM counter_services cs
        WHERE cs.instansi_id = s.instansi_id AND cs.counter_id = p_code.counter_id
          AND cs.service_id = s.id AND cs.valid @> p_day
      )
    )
  ORDER BY lower(s.name), s.id
  LIMIT 8
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.open_cases(p_instansi uuid, p_day date, p_findings jsonb)
 RETURNS void
 LANGUAGE sql
 SET search_path TO 'suara', 'pg_temp'
AS $function$
  INSERT INTO cases (instansi_id, rule, unit_id, assignment_id, counter_id, local_day, assurance_level,
    review_by, numbers)
  SELECT p_instansi, f.rule, f."unitId", f."assignmentId", f."counterId", p_day, f.level, p_day + 8, f.numbers
  FROM jsonb_to_recordset(p_findings) AS f (rule text, "unitId" uuid, "assignmentId" uuid,
    "counterId" uuid, level assurance_level, numbers jsonb)
  ON CONFLICT ON CONSTRAINT cases_subject_unique
    DO UPDATE SET numbers = excluded.numbers, state = 'collecting';
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.rating_window(p_rating ratings, p_zone text, p_called_at timestamp with time zone)
 RETURNS tstzrange
 LANGUAGE sql
 STABLE
AS $function$
  SELECT CASE
    WHEN p_called_at IS NOT NULL THEN tstzrange(p_called_at, p_called_at, '[]')
    WHEN p_rating.received_at IS NOT NULL
    THEN tstzrange(p_rating.received_at - interval '30 minutes', p_rating.received_at, '[]')
    ELSE tstzrange(
      (p_rating.local_day + make_time((ARRAY[0, 8, 12, 17])[p_rating.hour_block + 1], 0, 0))
        AT TIME ZONE p_zone - interval '30 minutes',
      (p_rating.local_day + make_interval(hours => (ARRAY[8, 12, 17, 24])[p_rating.hour_block + 1]))
        AT TIME ZONE p_zone)
  END
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.ratings_of_time(p_counter counters, p_during tstzrange, p_rostered uuid[])
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'suara', 'pg_temp'
AS $function$
BEGIN
  RETURN (
    SELECT coalesce(array_agg(r.id), '{}')
    FROM ratings r
    JOIN codes c ON c.instansi_id = r.instansi_id AND c.id = r.code_id AND c.assignment_id IS NULL
    JOIN instansi i ON i.id = r.instansi_id
    LEFT JOIN locations l ON l.instansi_id = r.instansi_id AND l.id = r.location_id
    LEFT JOIN tickets t ON t.instansi_id = r.instansi_id AND t.rating_id = r.id
    WHERE r.instansi_id = p_counter.instansi_id AND r.counter_id = p_counter.id
      AND (t.called_at IS NOT NULL OR c.counter_id IS NOT NULL)
      -- a day more at both ends, since days are local; with a ticket a rating may come three days later
      AND r.local_day BETWEEN (lower(p_during) AT TIME ZONE 'UTC')::date - 1
        AND (upper(p_during) AT TIME ZONE 'UTC')::date + 1 + CASE WHEN t.hash IS NULL THEN 0 ELSE 3 END
      AND (r.assignment_id IS NULL OR r.assignment_id = ANY (p_rostered))
      AND rating_window(r, coalesce(l.time_zone, i.time_zone), t.called_at) && p_during
  );
END
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.reattribute_ratings(p_counter counters, p_during tstzrange, p_rostered uuid[])
 RETURNS integer
 LANGUAGE plpgsql
 SET search_path TO 'suara', 'pg_temp'
AS $function$
DECLARE
  v_ids uuid[];
  v_changed integer := 0;
  v_served uuid;
  one record;
  new ratings;
BEGIN
  PERFORM lock_keys(ARRAY(
    SELECT unnest(ratings_of_time(p_counter, p_during, p_rostered))::text
    UNION ALL
    SELECT 'ticket ' || encode(hash, 'hex') FROM tickets
    WHERE instansi_id = p_counter.instansi_id AND counter_id = p_counter.id AND called_at <@ p_during
  ));
  -- again: a ticket may have been spent meanwhile
  v_ids := ratings_of_time(p_counter, p_during, p_rostered);
  UPDATE tickets AS t SET assignment_id = (
  SELECT min(r.assignment_id::text)::uuid
  FROM (
    SELECT assignment_id, range_agg(during) AS worked
    FROM roster
    WHERE instansi_id = p_counter.instansi_id AND counter_id = p_counter.id AND during && tstzrange(t.called_at, t.called_at, '[]')
    GROUP BY assignment_id
  ) AS r
  HAVING count(*) = 1 AND bool_and(r.worked @> tstzrange(t.called_at, t.called_at, '[]'))
)
  WHERE t.instansi_id = p_counter.instansi_id AND t.counter_id = p_counter.id AND t.called_at <@ p_during;
  FOR one IN
    SELECT r AS old, rating_window(r, coalesce(l.time_zone, i.time_zone), t.called_at) AS during
    FROM ratings r
    JOIN instansi i ON i.id = r.instansi_id
    LEFT JOIN locations l ON l.instansi_id = r.instansi_id AND l.id = r.location_id
    LEFT JOIN tickets t ON t.instansi_id = r.instansi_id AND t.rating_id = r.id
    WHERE r.instansi_id = p_counter.instansi_id AND r.id = ANY (v_ids) AND NOT r.officer_rejected
    FOR UPDATE OF r
  LOOP
    v_served := (
  SELECT min(r.assignment_id::text)::uuid
  FROM (
    SELECT assignment_id, range_agg(during) AS worked
    FROM roster
    WHERE instansi_id = p_counter.instansi_id AND counter_id = p_counter.id AND during && one.during
    GROUP BY assignment_id
  ) AS r
  HAVING count(*) = 1 AND bool_and(r.worked @> one.during)
);
    CONTINUE WHEN v_served IS NOT DISTINCT FROM (one.old).assignment_id;
    UPDATE ratings AS r SET assignment_id = v_served
    WHERE r.instansi_id = p_counter.instansi_id AND r.id = (one.old).id RETURNING r.* INTO new;
    PERFORM journal_change('reattributed', one.old, new);
    v_changed := v_changed + 1;
  END LOOP;
  RETURN v_changed;
END
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.replace_shifts(p_counter counters, p_during tstzrange, p_assignment uuid)
 RETURNS roster[]
 LANGUAGE plpgsql
 SET search_path TO 'suara', 'pg_temp'
AS $function$
DECLARE
  v_gone roster[];
BEGIN
  WITH gone AS (
    DELETE FROM roster AS r
    WHERE r.instansi_id = p_counter.instansi_id AND r.counter_id = p_counter.id AND r.during && p_during
    RETURNING r
  )
  SELECT coalesce(array_agg(gone.r), '{}') INTO v_gone FROM gone;
  INSERT INTO roster (instansi_id, counter_id, counter_shared, unit_id, assignment_id, during)
  SELECT g.instansi_id, g.counter_id, g.counter_shared, g.unit_id, g.assignment_id, part
  FROM unnest(v_gone) AS g, unnest(tstzmultirange(g.during) - tstzmultirange(p_during)) AS part
  UNION ALL
  SELECT p_counter.instansi_id, p_counter.id, p_counter.shared, p_counter.unit_id, p_assignment, p_during
  WHERE p_assignment IS NOT NULL;
  RETURN v_gone;
END
$function$

rights suara_intake=EXECUTE suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.resolve_code(p_code text, p_at timestamp with time zone)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'suara', 'pg_temp'
AS $function$
  SELECT jsonb_build_object(
  'state', CASE WHEN c.revoked_at <= p_at THEN 'revoked' ELSE 'active' END,
  'code', c.code,
  'kind', c.kind,
  'channel', c.channel,
  'timeZone', coalesce((SELECT l.time_zone FROM locations l
    WHERE l.instansi_id = c.instansi_id AND l.id = location_of(c, today.day)), i.time_zone),
  'instansi', jsonb_build_object('name', i.name, 'marking', i.marking),
  'unit', jsonb_build_object('name', (
    SELECT v.name FROM unit_versions v
    WHERE v.instansi_id = c.instansi_id AND v.unit_id = c.unit_id
    ORDER BY v.valid @> today.day DESC, v.valid DESC LIMIT 1
  )),
  'location', (
    SELECT jsonb_build_object('name', l.name) FROM locations l
    WHERE l.instansi_id = c.instansi_id AND l.id = location_of(c, today.day)
  ),
  'counter', (
    SELECT jsonb_build_object('name', k.name) FROM counters k
    WHERE k.instansi_id = c.instansi_id AND k.id = c.counter_id
  ),
  'service', CASE WHEN offered.known THEN offered.services -> 0 END,
  'services', CASE WHEN offered.known THEN '[]' ELSE offered.services END,
  'officer', (
    SELECT jsonb_build_object('publicName', o.public_name)
    FROM assignments a
    JOIN officers o ON o.instansi_id = a.instansi_id AND o.id = a.officer_id
    WHERE a.instansi_id = c.instansi_id AND a.id = attributed_assignment(c, p_at)
  ),
  'instrument', (
    SELECT jsonb_build_object('versionId', i.instrument_version_id, 'items', jsonb_agg(
      jsonb_build_object('key', item.key, 'kind', item.kind, 'concerns', item.concerns,
        'name', item.name, 'question', item.question, 'labels', item.labels,
        'reason', CASE WHEN item.pole IS NOT NULL
          THEN jsonb_build_object('pole', item.pole, 'element', item.element) END)
      ORDER BY item.position))
    FROM instrument_items item WHERE item.instrument_version_id = i.instrument_version_id
  )
)
FROM codes issued
JOIN instansi i ON i.id = issued.instansi_id
CROSS JOIN LATERAL (SELECT (p_at AT TIME ZONE i.time_zone)::date AS day) AS today
CROSS JOIN LATERAL target_on(issued, today.day) AS c
CROSS JOIN LATERAL (
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'free', EXISTS (
      SELECT FROM free_services f
      WHERE f.instansi_id = c.instansi_id AND f.service_id = s.id AND f.valid @> today.day
    )) ORDER BY lower(s.name), s.id), '[]') AS services,
    c.service_id IS NOT NULL OR (c.counter_id IS NOT NULL AND count(*) = 1) AS known
  FROM offered_services(c, today.day) AS s
) AS offered
  WHERE issued.code = p_code
$function$

rights suara_intake=EXECUTE suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.resolve_ticket(p_hash bytea, p_at timestamp with time zone)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'suara', 'pg_temp'
AS $function$
  SELECT jsonb_build_object(
  'state', CASE WHEN c.revoked_at <= p_at THEN 'revoked' ELSE 'active' END,
  'code', c.code,
  'kind', c.kind,
  'channel', c.channel,
  'timeZone', coalesce((SELECT l.time_zone FROM locations l
    WHERE l.instansi_id = c.instansi_id AND l.id = location_of(c, today.day)), i.time_zone),
  'instansi', jsonb_build_object('name', i.name, 'marking', i.marking),
  'unit', jsonb_build_object('name', (
    SELECT v.name FROM unit_versions v
    WHERE v.instansi_id = c.instansi_id AND v.unit_id = c.unit_id
    ORDER BY v.valid @> today.day DESC, v.valid DESC LIMIT 1
  )),
  'location', (
    SELECT jsonb_build_object('name', l.name) FROM locations l
    WHERE l.instansi_id = c.instansi_id AND l.id = location_of(c, today.day)
  ),
  'counter', (
    SELECT jsonb_build_object('name', k.name) FROM counters k
    WHERE k.instansi_id = c.instansi_id AND k.id = c.counter_id
  ),
  'service', CASE WHEN offered.known THEN offered.services -> 0 END,
  'services', CASE WHEN offered.known THEN '[]' ELSE offered.services END,
  'officer', (
    SELECT jsonb_build_object('publicName', o.public_name)
    FROM assignments a
    JOIN officers o ON o.instansi_id = a.instansi_id AND o.id = a.officer_id
    WHERE a.instansi_id = c.instansi_id AND a.id = ticket.assignment_id
  ),
  'instrument', (
    SELECT jsonb_build_object('versionId', i.instrument_version_id, 'items', jsonb_agg(
      jsonb_build_object('key', item.key, 'kind', item.kind, 'concerns', item.concerns,
        'name', item.name, 'question', item.question, 'labels', item.labels,
        'reason', CASE WHEN item.pole IS NOT NULL
          THEN jsonb_build_object('pole', item.pole, 'element', item.element) END)
      ORDER BY item.position))
    FROM instrument_items item WHERE item.instrument_version_id = i.instrument_version_id
  )
)
FROM tickets ticket JOIN codes issued
      ON issued.instansi_id = ticket.instansi_id AND issued.id = ticket.code_id
JOIN instansi i ON i.id = issued.instansi_id
CROSS JOIN LATERAL (SELECT (p_at AT TIME ZONE i.time_zone)::date AS day) AS today
CROSS JOIN LATERAL code_at(target_on(issued, today.day), ticket.counter_id) AS c
CROSS JOIN LATERAL (
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'free', EXISTS (
      SELECT FROM free_services f
      WHERE f.instansi_id = c.instansi_id AND f.service_id = s.id AND f.valid @> today.day
    )) ORDER BY lower(s.name), s.id), '[]') AS services,
    c.service_id IS NOT NULL OR (c.counter_id IS NOT NULL AND count(*) = 1) AS known
  FROM offered_services(c, today.day) AS s
) AS offered
  WHERE ticket.hash = p_hash
$function$

rights suara_intake=EXECUTE suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.see_display(p_token_hash bytea, p_at timestamp with time zone, p_clock_off integer)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'suara', 'pg_temp'
AS $function$
DECLARE
  d displays;
  v_code codes;
BEGIN
  SELECT * INTO d FROM displays WHERE token_hash = p_token_hash AND revoked_at IS NULL;
  SELECT * INTO v_code FROM codes
  WHERE instansi_id = d.instansi_id AND counter_id = d.counter_id AND channel = 'display'
    AND assignment_id IS NULL AND (revoked_at IS NULL OR revoked_at > p_at)
  ORDER BY issued_at DESC, id LIMIT 1;
  IF v_code.id IS NULL THEN
    RETURN NULL;
  END IF;
  -- a few times a minute is enough, however often the page is asked for
  UPDATE displays SET last_seen_at = p_at, clock_off_seconds = coalesce(p_clock_off, clock_off_seconds)
  WHERE instansi_id = d.instansi_id AND id = d.id
    AND (last_seen_at IS NULL OR last_seen_at NOT BETWEEN p_at - interval '20 seconds' AND p_at
      OR clock_off_seconds IS DISTINCT FROM coalesce(p_clock_off, clock_off_seconds));
  RETURN resolve_code(v_code.code, p_at);
END
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.settle_day(p_instansi uuid, p_day date, p_marks jsonb, p_at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SET search_path TO 'suara', 'pg_temp'
AS $function$
  INSERT INTO marks (instansi_id, local_day, unit_id, assignment_id, service_id, location_id,
    assurance_level, kind, n)
  SELECT p_instansi, p_day, m."unitId", coalesce(m."assignmentId", '00000000-0000-0000-0000-000000000000'::uuid), coalesce(m."serviceId", '00000000-0000-0000-0000-000000000000'::uuid),
    coalesce(m."locationId", '00000000-0000-0000-0000-000000000000'::uuid), m.level, m.kind, m.n
  FROM jsonb_to_recordset(p_marks) AS m ("unitId" uuid, "assignmentId" uuid, "serviceId" uuid,
    "locationId" uuid, level assurance_level, kind text, n integer);
  UPDATE cases SET state = 'open', review_by = day_of(p_instansi, p_at) + 7
  WHERE instansi_id = p_instansi AND local_day = p_day AND state = 'collecting';
  INSERT INTO judged_days (instansi_id, settled_through) VALUES (p_instansi, p_day)
  ON CONFLICT ON CONSTRAINT judged_days_pk DO UPDATE SET settled_through = excluded.settled_through;
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.settle_status(p_instansi uuid, p_ids uuid[])
 RETURNS integer
 LANGUAGE plpgsql
 SET search_path TO 'suara', 'pg_temp'
AS $function$
DECLARE
  v_changed integer := 0;
  one record;
  new ratings;
BEGIN
  PERFORM lock_keys(p_ids::text[]);
  FOR one IN
    SELECT r AS old, target.status
    FROM ratings r CROSS JOIN LATERAL (
      SELECT (CASE WHEN bool_or(c.state = 'excluded') THEN 'excluded'
        WHEN bool_or(c.state IN ('collecting', 'open')) THEN 'held' ELSE 'counted' END)::rating_status AS status
      FROM case_ratings m JOIN cases c ON c.instansi_id = m.instansi_id AND c.id = m.case_id
      WHERE m.instansi_id = r.instansi_id AND m.rating_id = r.id
    ) AS target
    WHERE r.instansi_id = p_instansi AND r.id = ANY (p_ids)
      AND r.status <> 'uncounted' AND r.status <> target.status
    FOR UPDATE OF r
  LOOP
    UPDATE ratings AS r SET status = one.status
    WHERE r.instansi_id = p_instansi AND r.id = (one.old).id RETURNING r.* INTO new;
    PERFORM journal_change(CASE one.status WHEN 'counted' THEN 'released' ELSE one.status::text END, one.old, new);
    v_changed := v_changed + 1;
  END LOOP;
  RETURN v_changed;
END
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.standing_rating(p_rating ratings, p_at timestamp with time zone)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
AS $function$
  SELECT jsonb_build_object(
  'id', (p_rating).id,
  'score', (p_rating).answers -> 'overall',
  'serviceId', (p_rating).service_id,
  'answers', (p_rating).answers - 'overall',
  'ageSeconds', extract(epoch FROM p_at - (p_rating).received_at),
  'attributed', (p_rating).assignment_id IS NOT NULL,
  'asksVisit', coalesce((p_rating).visit = 'asked', false)
)
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.stated_answers(p_command jsonb)
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE
AS $function$
  SELECT coalesce(p_command -> 'answers', '{}')
    || CASE WHEN p_command ? 'score' THEN jsonb_build_object('overall', p_command -> 'score') ELSE '{}' END
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.submit_again(p_new ratings, p_amendable boolean)
 RETURNS jsonb
 LANGUAGE plpgsql
 SET search_path TO 'suara', 'pg_temp'
AS $function$
DECLARE
  v_at timestamptz := p_new.received_at;
  old ratings;
  new ratings;
BEGIN
  p_new := judge_visit(p_new);
  INSERT INTO ratings SELECT p_new.* ON CONFLICT DO NOTHING;
  IF FOUND THEN
    PERFORM journal_change('created', NULL, p_new);
    RETURN created_outcome(p_new);
  END IF;

  SELECT * INTO old FROM ratings
  WHERE instansi_id = p_new.instansi_id AND id = p_new.id FOR UPDATE;
  IF old.code_id = p_new.code_id AND old.body_hash = p_new.body_hash THEN
    RETURN jsonb_build_object('outcome', 'repeated', 'rating', standing_rating(old, v_at));
  END IF;
  IF old.code_id <> p_new.code_id OR NOT p_amendable THEN
    RETURN jsonb_build_object('outcome', 'conflict', 'rating', standing_rating(old, v_at));
  END IF;
  IF ((old).source = 'page' AND (old).channel IN ('kiosk', 'field', 'paper')) THEN
    RETURN jsonb_build_object('outcome', 'repeated', 'rating', standing_rating(old, v_at));
  END IF;
  IF is_closed(old, true, v_at) THEN
    RETURN jsonb_build_object('outcome', 'closed', 'rating', standing_rating(old, v_at));
  END IF;
  -- what was said of the officer stays said: a page that is opened again does not show it
  UPDATE ratings AS r SET
    answers = fitting_answers(r.instrument_version_id, r.answers || p_new.answers),
    body_hash = p_new.body_hash,
    officer_rejected = old.officer_rejected OR p_new.officer_rejected,
    assignment_id = CASE WHEN NOT old.officer_rejected THEN p_new.assignment_id END
  WHERE r.instansi_id = old.instansi_id AND r.id = old.id
  RETURNING r.* INTO new;
  PERFORM journal_change('amended', old, new);
  RETURN jsonb_build_object('outcome', 'amended', 'rating', standing_rating(new, v_at));
END
$function$

rights suara_admin=EXECUTE suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.target_on(p_code codes, p_day date)
 RETURNS codes
 LANGUAGE sql
 STABLE
AS $function$
  SELECT coalesce((
  SELECT jsonb_populate_record(p_code, to_jsonb(s) - ARRAY['code_id', 'happened_on'])
  FROM code_successions s
  WHERE s.instansi_id = (p_code).instansi_id AND s.code_id = (p_code).id AND s.happened_on <= p_day
  ORDER BY s.happened_on DESC LIMIT 1
), p_code)
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.ticket_flaw(p_ticket tickets, p_rating uuid, p_at timestamp with time zone, p_first uuid)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
  SELECT CASE
    WHEN p_ticket.hash IS NULL THEN 'invalid'
    WHEN p_ticket.spent THEN CASE WHEN p_ticket.rating_id IS DISTINCT FROM p_rating THEN 'spent' END
    WHEN p_at > p_ticket.valid_until THEN 'late'
    WHEN p_ticket.counter_id IS NULL THEN 'uncalled'
    WHEN p_first <> p_rating THEN 'spent'
  END
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.ticket_key_used(p_key_hash bytea, p_at timestamp with time zone)
 RETURNS ticket_keys
 LANGUAGE sql
 SET search_path TO 'suara', 'pg_temp'
AS $function$
  UPDATE ticket_keys SET last_used_at = p_at
  WHERE key_hash = p_key_hash AND revoked_at IS NULL
    AND (last_used_at IS NULL OR last_used_at NOT BETWEEN p_at - interval '1 minute' AND p_at);
  SELECT * FROM ticket_keys WHERE key_hash = p_key_hash AND revoked_at IS NULL
$function$

rights suara_owner=EXECUTE
CREATE OR REPLACE FUNCTION suara.withdraw_functions()
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'suara', 'pg_temp'
AS $function$
DECLARE
  v_function regprocedure;
BEGIN
  FOR v_function IN
    SELECT oid FROM pg_proc WHERE pronamespace = 'suara'::regnamespace AND proowner = 'suara_owner'::regrole
  LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC, suara_intake, suara_worker, suara_admin', v_function);
  END LOOP;
END
$function$

schema suara rights suara_admin=USAGE suara_intake=USAGE suara_owner=CREATE,USAGE suara_worker=USAGE
