-- The code as of a counter, for the functions of the intake: a ticket gets its counter when it is called. Without a
-- counter it is the code as it stands.
CREATE OR REPLACE FUNCTION code_at(p_code codes, p_counter uuid) RETURNS codes
LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN p_counter IS NULL THEN p_code
    ELSE jsonb_populate_record(p_code, jsonb_build_object('counter_id', p_counter)) END
$$;
