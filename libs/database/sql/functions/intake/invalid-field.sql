-- The first field of the answers that the instrument does not know, or NULL, for the functions of the intake: `score`
-- for the tap and `answers.` with the key for all others.
CREATE OR REPLACE FUNCTION invalid_field(p_version uuid, p_answers jsonb) RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT {{invalid_field(p_version, p_answers)}}
$$;
