-- The agency's local day of a moment, for the functions that judge.
CREATE OR REPLACE FUNCTION day_of(p_instansi uuid, p_at timestamptz) RETURNS date
LANGUAGE sql STABLE AS $$
  SELECT (p_at AT TIME ZONE time_zone)::date FROM instansi WHERE id = p_instansi
$$;
