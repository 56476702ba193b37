-- Makes a case for each finding of a day, for change_holds: a new one, or the one that stands, with the numbers of now.
CREATE OR REPLACE FUNCTION open_cases(p_instansi uuid, p_day date, p_findings jsonb) RETURNS void
LANGUAGE sql SET search_path = suara, pg_temp AS $$
  INSERT INTO cases (instansi_id, rule, unit_id, assignment_id, counter_id, local_day, assurance_level,
    review_by, numbers)
  SELECT p_instansi, f.rule, f."unitId", f."assignmentId", f."counterId", p_day, f.level, p_day + 8, f.numbers
  FROM jsonb_to_recordset(p_findings) AS f (rule text, "unitId" uuid, "assignmentId" uuid,
    "counterId" uuid, level assurance_level, numbers jsonb)
  ON CONFLICT ON CONSTRAINT cases_subject_unique
    DO UPDATE SET numbers = excluded.numbers, state = 'collecting';
$$;
