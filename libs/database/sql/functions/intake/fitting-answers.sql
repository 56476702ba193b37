-- The answers without the reasons that are not offered after this first tap, for the functions that change a rating.
CREATE OR REPLACE FUNCTION fitting_answers(p_version uuid, p_answers jsonb) RETURNS jsonb
LANGUAGE sql STABLE AS $$
  SELECT {{fitting_answers(p_version, p_answers)}}
$$;
