CREATE OR REPLACE FUNCTION target_on(p_code codes, p_day date) RETURNS codes
LANGUAGE sql STABLE AS $$
  SELECT {{target_on(p_code, p_day)}}
$$;
