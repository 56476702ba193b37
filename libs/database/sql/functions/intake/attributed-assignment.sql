CREATE OR REPLACE FUNCTION attributed_assignment(p_code codes, p_at timestamptz) RETURNS uuid
LANGUAGE sql STABLE AS $$
  SELECT {{attributed_assignment(p_code, p_at)}}
$$;
