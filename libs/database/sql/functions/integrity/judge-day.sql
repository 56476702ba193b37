-- Makes the cases of a day what the rules found: adds and withdraws holds until the day is settled, and does nothing
-- afterwards. p_findings is NULL when the exact times are gone: then what stands is settled. The worker calls it, and holds
-- the lock since before it read the ratings. Returns how many ratings changed their status.
CREATE OR REPLACE FUNCTION judge_day(p_instansi uuid, p_day date, p_findings jsonb, p_marks jsonb,
  p_rule_version smallint, p_at timestamptz, p_settle boolean)
RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = suara, pg_temp AS $$
DECLARE
  v_touched uuid[];
BEGIN
  PERFORM lock_cases(p_instansi);
  IF EXISTS (SELECT FROM judged_days WHERE instansi_id = p_instansi AND settled_through >= p_day) THEN
    RETURN 0;
  END IF;
  IF p_findings IS NOT NULL THEN
    v_touched := change_holds(p_instansi, p_day, p_findings, p_rule_version, p_at);
  END IF;
  IF p_settle THEN
    PERFORM settle_day(p_instansi, p_day, p_marks, p_at);
  END IF;
  RETURN settle_status(p_instansi, v_touched);
END
$$;
