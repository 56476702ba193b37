-- What becomes of a command that created this rating, for the functions of the intake.
CREATE OR REPLACE FUNCTION created_outcome(p_rating ratings) RETURNS jsonb
LANGUAGE sql STABLE AS $$
  SELECT {{created_outcome(p_rating)}}
$$;
