-- Who served at a code at a moment, for the functions of the intake: the code's officer, or the only one rostered
-- during the whole of the last {{SERVICE_MINUTES}} minutes. NULL: nobody, or it cannot be told.
CREATE OR REPLACE FUNCTION attributed_assignment(p_code codes, p_at timestamptz) RETURNS uuid
LANGUAGE sql STABLE AS $$
  SELECT {{attributed_assignment(p_code, p_at)}}
$$;
