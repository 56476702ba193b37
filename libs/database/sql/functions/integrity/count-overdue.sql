-- Ends the cases that nobody decided in seven days: their ratings count, and a mark says so. The worker calls it each
-- day; once more on one day it changes nothing. Returns how many cases ended so.
CREATE OR REPLACE FUNCTION count_overdue(p_instansi uuid, p_rule_version smallint, p_at timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = suara, pg_temp AS $$
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
  SELECT p_instansi, r.local_day, r.unit_id, coalesce(r.assignment_id, {{NIL}}), coalesce(r.service_id, {{NIL}}),
    coalesce(r.location_id, {{NIL}}), r.assurance_level, 'counted_by_time', count(DISTINCT r.id)
  FROM case_ratings m JOIN ratings r ON r.instansi_id = m.instansi_id AND r.id = m.rating_id
  WHERE m.instansi_id = p_instansi AND m.case_id = ANY (v_cases) AND r.status = 'counted'
  GROUP BY 2, 3, 4, 5, 6, 7
  ON CONFLICT ON CONSTRAINT marks_pk DO UPDATE SET n = stored.n + excluded.n;
  RETURN cardinality(v_cases);
END
$$;
