-- Ratings that are held for review, the cases in which they are decided, and the append-only ledger of decisions.

-- Held together and decided together. The state is what the ledger adds up to.
CREATE TABLE cases (
  instansi_id uuid NOT NULL CONSTRAINT cases_instansi_fk REFERENCES instansi,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  rule text NOT NULL CONSTRAINT cases_rule_check CHECK (rule IN ('burst', 'same_device', 'proof_misuse')),
  unit_id uuid NOT NULL,
  -- whom the ratings name; without an officer the counter, without either the unit
  assignment_id uuid,
  counter_id uuid,
  local_day date NOT NULL,
  assurance_level assurance_level NOT NULL,
  -- collecting: the day is not over, and nobody can decide yet; withdrawn: then nothing was left of it
  state text NOT NULL DEFAULT 'collecting' CONSTRAINT cases_state_check CHECK (state IN
    ('collecting', 'withdrawn', 'open', 'released', 'excluded', 'counted_by_time')),
  -- undecided after this local day, its ratings count
  review_by date NOT NULL,
  -- what led to it, for the reviewer: counts and limits, never an answer
  numbers jsonb NOT NULL,
  CONSTRAINT cases_pk PRIMARY KEY (instansi_id, id),
  CONSTRAINT cases_unit_fk FOREIGN KEY (instansi_id, unit_id) REFERENCES units,
  CONSTRAINT cases_assignment_fk FOREIGN KEY (instansi_id, assignment_id) REFERENCES assignments,
  CONSTRAINT cases_counter_fk FOREIGN KEY (instansi_id, counter_id) REFERENCES counters,
  CONSTRAINT cases_subject_unique UNIQUE NULLS NOT DISTINCT
    (instansi_id, local_day, rule, unit_id, assignment_id, counter_id, assurance_level)
);

CREATE INDEX cases_state ON cases (instansi_id, state) WHERE state IN ('collecting', 'open');

CREATE TABLE case_ratings (
  instansi_id uuid NOT NULL,
  case_id uuid NOT NULL,
  rating_id uuid NOT NULL,
  CONSTRAINT case_ratings_pk PRIMARY KEY (instansi_id, case_id, rating_id),
  CONSTRAINT case_ratings_case_fk FOREIGN KEY (instansi_id, case_id) REFERENCES cases,
  CONSTRAINT case_ratings_rating_fk FOREIGN KEY (instansi_id, rating_id) REFERENCES ratings
);

CREATE INDEX case_ratings_rating ON case_ratings (instansi_id, rating_id);

-- up to which local day the rules have spoken for good
CREATE TABLE judged_days (
  instansi_id uuid CONSTRAINT judged_days_pk PRIMARY KEY
    CONSTRAINT judged_days_instansi_fk REFERENCES instansi,
  settled_through date NOT NULL
);

-- An officer's objection against something a release shows, never against the value of a rating.
CREATE TABLE objections (
  instansi_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL,
  assignment_id uuid NOT NULL,
  kind text NOT NULL CONSTRAINT objections_kind_check CHECK (kind IN ('attribution', 'comment', 'figure')),
  -- what was seen: a release, or a place in a batch of comments
  release_id uuid,
  batch_id uuid,
  place integer,
  -- the local days that it is about; of a comment none
  days daterange,
  text text NOT NULL CONSTRAINT objections_text_check CHECK (char_length(text) BETWEEN 1 AND 4000),
  state text NOT NULL DEFAULT 'open'
    CONSTRAINT objections_state_check CHECK (state IN ('open', 'upheld', 'rejected')),
  answer text CONSTRAINT objections_answer_check CHECK (char_length(answer) BETWEEN 1 AND 4000),
  filed_at timestamptz NOT NULL,
  answered_at timestamptz,
  CONSTRAINT objections_pk PRIMARY KEY (instansi_id, id),
  CONSTRAINT objections_user_fk FOREIGN KEY (instansi_id, user_id) REFERENCES users,
  CONSTRAINT objections_assignment_fk FOREIGN KEY (instansi_id, assignment_id) REFERENCES assignments,
  CONSTRAINT objections_release_fk FOREIGN KEY (instansi_id, release_id) REFERENCES releases,
  CONSTRAINT objections_subject_check CHECK (CASE kind
    WHEN 'comment' THEN num_nonnulls(batch_id, place) = 2 AND num_nonnulls(release_id, days) = 0
    ELSE num_nonnulls(release_id, days) = 2 AND num_nonnulls(batch_id, place) = 0 END),
  CONSTRAINT objections_answered_check
    CHECK (CASE state WHEN 'open' THEN num_nulls(answer, answered_at) ELSE num_nonnulls(answer, answered_at) END = 2)
);

CREATE INDEX objections_assignment ON objections (instansi_id, assignment_id);

-- The ledger. Only ever added to, and sealed day by day.
CREATE TABLE decisions (
  instansi_id uuid NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  case_id uuid,
  objection_id uuid,
  -- of a rule's hold or withdrawal; a person decides about a case as a whole
  rating_id uuid,
  action text NOT NULL CONSTRAINT decisions_action_check CHECK (action IN
    ('hold', 'withdraw', 'release', 'propose_exclusion', 'exclude', 'count_by_time',
     'propose_upholding', 'uphold', 'reject')),
  reason text NOT NULL CONSTRAINT decisions_reason_check CHECK (reason IN
    ('burst', 'same_device', 'proof_misuse', 'duplicate', 'not_a_citizen', 'objection_attribution',
     'test_rating', 'genuine', 'undecided', 'objection_comment', 'objection_figure')),
  -- NULL: a rule, or the end of the seven days
  actor_id uuid,
  rule_version smallint NOT NULL,
  -- of a rule no finer than the day: what is finer would tell when somebody rated
  at timestamptz NOT NULL,
  note text CONSTRAINT decisions_note_check CHECK (char_length(note) BETWEEN 1 AND 4000),
  CONSTRAINT decisions_pk PRIMARY KEY (instansi_id, id),
  CONSTRAINT decisions_case_fk FOREIGN KEY (instansi_id, case_id) REFERENCES cases,
  CONSTRAINT decisions_subject_check CHECK (num_nonnulls(case_id, objection_id) = 1),
  CONSTRAINT decisions_objection_fk FOREIGN KEY (instansi_id, objection_id) REFERENCES objections,
  CONSTRAINT decisions_rating_fk FOREIGN KEY (instansi_id, rating_id) REFERENCES ratings,
  CONSTRAINT decisions_actor_fk FOREIGN KEY (instansi_id, actor_id) REFERENCES users
);

CREATE INDEX decisions_case ON decisions (instansi_id, case_id);

CREATE INDEX decisions_objection ON decisions (instansi_id, objection_id);

-- How many ratings of a day have a feature that deserves a look and holds nothing; never which ones.
CREATE TABLE marks (
  instansi_id uuid NOT NULL CONSTRAINT marks_instansi_fk REFERENCES instansi,
  local_day date NOT NULL,
  unit_id uuid NOT NULL,
  -- the nil UUID: ratings that name no officer, service or location
  assignment_id uuid NOT NULL,
  service_id uuid NOT NULL,
  location_id uuid NOT NULL,
  assurance_level assurance_level NOT NULL,
  kind text NOT NULL CONSTRAINT marks_kind_check CHECK (kind IN
    ('straight_line', 'outside_hours', 'shared_device', 'office_network', 'staff_device',
     'counted_by_time')),
  n integer NOT NULL CONSTRAINT marks_n_check CHECK (n > 0),
  CONSTRAINT marks_pk PRIMARY KEY (instansi_id, local_day, unit_id, assignment_id, service_id,
    location_id, assurance_level, kind),
  CONSTRAINT marks_unit_fk FOREIGN KEY (instansi_id, unit_id) REFERENCES units
);

-- Of the ratings that a reviewer excluded, alone or with another: how many praised. From ten on, and anew
-- for ten more or fewer only, so that no two rows tell what a single rating said.
CREATE TABLE review_symmetry (
  instansi_id uuid NOT NULL,
  reviewer_id uuid NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  -- excluded ratings, and those of them with 3 or 4 at the first tap
  n integer NOT NULL CONSTRAINT review_symmetry_n_check CHECK (n >= 10),
  high integer NOT NULL CONSTRAINT review_symmetry_high_check CHECK (high BETWEEN 0 AND n),
  reported_on date NOT NULL,
  CONSTRAINT review_symmetry_pk PRIMARY KEY (instansi_id, reviewer_id, id),
  CONSTRAINT review_symmetry_user_fk FOREIGN KEY (instansi_id, reviewer_id) REFERENCES users
);
