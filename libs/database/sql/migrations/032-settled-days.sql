-- Cells are made anew from the journal: the worker sums it from its beginning. The first run that comes to its end
-- settles the days that are old enough as they stand then; no figure rests on a settled day before.
DROP TABLE answer_cells, respondent_cells;
UPDATE aggregation_state SET xid = '0', journal_id = 0;

-- Up to which place the journal belongs to the figures of a day. A row settles its day and those before it that no
-- earlier row settles. What the journal holds of them behind the place came late, and is a revision.
CREATE TABLE settled_days (
  instansi_id uuid NOT NULL CONSTRAINT settled_days_instansi_fk REFERENCES instansi,
  local_day date NOT NULL,
  xid xid8 NOT NULL,
  journal_id bigint NOT NULL,
  CONSTRAINT settled_days_pk PRIMARY KEY (instansi_id, local_day)
);

-- How many rated what on a day. Unknown parts hold the nil UUID.
CREATE TABLE person_cells (
  instansi_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  local_day date NOT NULL,
  location_id uuid NOT NULL,
  service_id uuid NOT NULL,
  counter_id uuid NOT NULL,
  assignment_id uuid NOT NULL,
  assurance_level assurance_level NOT NULL,
  status rating_status NOT NULL,
  -- came after its day was settled
  late boolean NOT NULL,
  -- persons by their first tap
  tap_1 integer NOT NULL,
  tap_2 integer NOT NULL,
  tap_3 integer NOT NULL,
  tap_4 integer NOT NULL,
  -- of them those who answered an element, and one of the officer's two
  respondents integer NOT NULL,
  officer_respondents integer NOT NULL,
  -- a level behind the unit: whether a unit has had it is told by one look
  CONSTRAINT person_cells_pk PRIMARY KEY (instansi_id, unit_id, assurance_level, local_day, location_id, service_id,
    counter_id, assignment_id, status, late)
) WITH (fillfactor = 90);

-- How many answered alike beyond the first tap, of the ratings that count: all that figures of elements, their
-- intervals and reasons rest on.
CREATE TABLE answer_cells (
  instansi_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  local_day date NOT NULL,
  location_id uuid NOT NULL,
  service_id uuid NOT NULL,
  assignment_id uuid NOT NULL,
  instrument_version_id uuid NOT NULL,
  assurance_level assurance_level NOT NULL,
  late boolean NOT NULL,
  -- a character for each item of the instrument by its position, from 1 on: the value, or - where nothing was answered;
  -- none behind the last answer
  answers text COLLATE "C" NOT NULL,
  n integer NOT NULL,
  CONSTRAINT answer_cells_pk PRIMARY KEY (instansi_id, unit_id, assurance_level, local_day, location_id, service_id,
    assignment_id, instrument_version_id, late, answers)
) WITH (fillfactor = 90);

SELECT guard_tenant(name) FROM unnest(ARRAY['settled_days', 'person_cells', 'answer_cells']) AS name;

-- days arrive in order, so this costs next to nothing; what is read of a closed period is read by day
CREATE INDEX journal_local_day ON journal USING brin (local_day);

-- This function gives other columns than before: it is dropped here and made anew after this.
DROP FUNCTION IF EXISTS counter_activity(uuid[], date, date, timestamptz);
