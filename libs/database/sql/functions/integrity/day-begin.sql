-- When the agency's local day of a moment began, for the functions that judge: the ledger gets no finer time.
CREATE OR REPLACE FUNCTION day_begin(p_instansi uuid, p_at timestamptz) RETURNS timestamptz
LANGUAGE sql STABLE AS $$
  SELECT date_trunc('day', p_at, time_zone) FROM instansi WHERE id = p_instansi
$$;
