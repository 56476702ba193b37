-- Makes a time at a counter one officer's, or nobody's, for correct_roster: takes the shifts that meet it out, puts
-- back what of them lies outside, and adds the new one. Returns the shifts as they were.
CREATE OR REPLACE FUNCTION replace_shifts(p_counter counters, p_during tstzrange, p_assignment uuid) RETURNS roster[]
LANGUAGE plpgsql SET search_path = suara, pg_temp AS $$
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
$$;
