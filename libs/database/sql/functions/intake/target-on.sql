-- The code as it stands on a day of its agency: of a merged unit it points at the successor. For the functions of the
-- intake, and the admin app may call it.
CREATE OR REPLACE FUNCTION target_on(p_code codes, p_day date) RETURNS codes
LANGUAGE sql STABLE AS $$
  SELECT {{target_on(p_code, p_day)}}
$$;
