-- The location that a code names, or else where its counter stood on that day, for the functions of the intake. NULL:
-- none is known.
CREATE OR REPLACE FUNCTION location_of(p_code codes, p_day date) RETURNS uuid
LANGUAGE sql STABLE AS $$
  SELECT {{location_of(p_code, p_day)}}
$$;
