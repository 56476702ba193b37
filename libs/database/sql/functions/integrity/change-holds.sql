-- Makes the cases of a day and the ratings in them what the rules found, for judge_day, and writes what came and what
-- went into the ledger. A case that lost its last rating is withdrawn. The order of the ledger is that of the ids and
-- not that of the ratings, and its time is the day. Returns the ratings that came or went.
CREATE OR REPLACE FUNCTION change_holds(p_instansi uuid, p_day date, p_findings jsonb, p_rule_version smallint,
  p_at timestamptz)
RETURNS uuid[]
LANGUAGE plpgsql SET search_path = suara, pg_temp AS $$
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
$$;
