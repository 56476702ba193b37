-- What an officer says to the figures of a quarter, for the talk with the superior. Only ever added to: the newest counts.
CREATE TABLE replies (
  instansi_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  assignment_id uuid NOT NULL,
  -- key of the quarter
  period text NOT NULL CONSTRAINT replies_period_check CHECK (period ~ '^\d{4}-Q[1-4]$'),
  text text NOT NULL CONSTRAINT replies_text_check CHECK (char_length(text) BETWEEN 1 AND 4000),
  written_by uuid NOT NULL,
  written_at timestamptz NOT NULL,
  -- the order of writing, also within one moment
  ordinal bigint GENERATED ALWAYS AS IDENTITY,
  CONSTRAINT replies_pk PRIMARY KEY (instansi_id, id),
  CONSTRAINT replies_assignment_fk FOREIGN KEY (instansi_id, assignment_id) REFERENCES assignments,
  CONSTRAINT replies_user_fk FOREIGN KEY (instansi_id, written_by) REFERENCES users
);

CREATE INDEX replies_assignment ON replies (instansi_id, assignment_id, period, ordinal DESC);

SELECT guard_tenant('replies');

-- When a person went through the screens that come before the first figures; NULL: not yet.
ALTER TABLE users ADD COLUMN introduced_at timestamptz;
