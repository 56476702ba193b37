CREATE OR REPLACE FUNCTION location_of(p_code codes, p_day date) RETURNS uuid
LANGUAGE sql STABLE AS $$
  SELECT {{location_of(p_code, p_day)}}
$$;
