-- Why a reviewer may not bring a case into a state now, or NULL, for decide_case. A case of the reviewer's own unit or
-- below it does not exist for that person. A day that still runs is not decided in part. A closed case stays closed,
-- except that an objected one may be decided the other way.
CREATE OR REPLACE FUNCTION case_refusal(p_case cases, p_user uuid, p_state text, p_at timestamptz) RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN p_case.id IS NULL OR p_case.state = 'withdrawn' OR p_case.unit_id IN (
      SELECT home_units(p_case.instansi_id, p_user, day_of(p_case.instansi_id, p_at))
    ) THEN 'case.unknown'
    WHEN p_case.state = 'collecting' THEN 'case.day-running'
    WHEN p_case.state <> 'open' AND (NOT is_objected(p_case) OR p_case.state = p_state) THEN 'case.closed'
  END
$$;
