CREATE OR REPLACE FUNCTION invalid_field(p_version uuid, p_answers jsonb) RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT {{invalid_field(p_version, p_answers)}}
$$;
