-- Ends the judging of a day, for judge_day: keeps its marks, opens its cases for reviewers, who have seven days, and
-- writes down that the rules do not look at it again. An unknown part of a mark is the nil UUID, as in cells.
CREATE OR REPLACE FUNCTION settle_day(p_instansi uuid, p_day date, p_marks jsonb, p_at timestamptz) RETURNS void
LANGUAGE sql SET search_path = suara, pg_temp AS $$
  INSERT INTO marks (instansi_id, local_day, unit_id, assignment_id, service_id, location_id,
    assurance_level, kind, n)
  SELECT p_instansi, p_day, m."unitId", coalesce(m."assignmentId", {{NIL}}), coalesce(m."serviceId", {{NIL}}),
    coalesce(m."locationId", {{NIL}}), m.level, m.kind, m.n
  FROM jsonb_to_recordset(p_marks) AS m ("unitId" uuid, "assignmentId" uuid, "serviceId" uuid,
    "locationId" uuid, level assurance_level, kind text, n integer);
  UPDATE cases SET state = 'open', review_by = day_of(p_instansi, p_at) + 7
  WHERE instansi_id = p_instansi AND local_day = p_day AND state = 'collecting';
  INSERT INTO judged_days (instansi_id, settled_through) VALUES (p_instansi, p_day)
  ON CONFLICT ON CONSTRAINT judged_days_pk DO UPDATE SET settled_through = excluded.settled_through;
$$;
