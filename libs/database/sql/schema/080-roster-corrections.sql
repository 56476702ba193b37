-- Corrections of the roster of the past. Only correct_roster writes them, and nobody changes them afterwards.

CREATE TABLE roster_corrections (
  instansi_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  counter_id uuid NOT NULL,
  during tstzrange NOT NULL,
  -- who served there after all; NULL: nobody who could be named
  assignment_id uuid,
  -- the shifts that were there before
  previous jsonb NOT NULL,
  reason text NOT NULL,
  corrected_by uuid NOT NULL,
  corrected_at timestamptz NOT NULL,
  CONSTRAINT roster_corrections_pk PRIMARY KEY (instansi_id, id),
  CONSTRAINT roster_corrections_counter_fk FOREIGN KEY (instansi_id, counter_id) REFERENCES counters,
  CONSTRAINT roster_corrections_assignment_fk
    FOREIGN KEY (instansi_id, assignment_id) REFERENCES assignments,
  CONSTRAINT roster_corrections_user_fk FOREIGN KEY (instansi_id, corrected_by) REFERENCES users
);
