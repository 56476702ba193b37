-- The lists of values that the code owns, as constraints. They are made anew after every migration with what the code
-- says then, so that a value which is added there reaches an installed database. A value that rows still hold cannot be
-- taken away: the migration is refused. Each constraint keeps the name that it has had since the baseline.
ALTER TABLE users
  DROP CONSTRAINT users_role_check,
  DROP CONSTRAINT users_unit_head_check,
  DROP CONSTRAINT users_officer_check,
  DROP CONSTRAINT users_whole_agency_check,
  ADD CONSTRAINT users_role_check CHECK (role IN ({{USER_ROLES}})),
  ADD CONSTRAINT users_unit_head_check CHECK (role NOT IN ({{ROLES_WITH_UNIT}}) OR unit_id IS NOT NULL),
  ADD CONSTRAINT users_officer_check CHECK ((role IN ({{ROLES_OF_OFFICERS}})) = (officer_id IS NOT NULL)),
  ADD CONSTRAINT users_whole_agency_check CHECK (role NOT IN ({{ROLES_WITHOUT_UNIT}}) OR unit_id IS NULL);

ALTER TABLE export_jobs
  DROP CONSTRAINT export_jobs_format_check,
  ADD CONSTRAINT export_jobs_format_check CHECK (format IN ({{EXPORT_FORMATS}}));

ALTER TABLE instrument_items
  DROP CONSTRAINT instrument_items_kind_check,
  DROP CONSTRAINT instrument_items_reason_check,
  ADD CONSTRAINT instrument_items_kind_check CHECK (kind IN ({{QUESTION_KINDS}})),
  ADD CONSTRAINT instrument_items_reason_check
    CHECK ((kind IN ({{CAUSE_KINDS}})) = (pole IS NOT NULL) AND (kind IN ({{CAUSE_KINDS}})) = (element IS NOT NULL));
