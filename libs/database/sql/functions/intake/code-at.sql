-- The code as of a counter: a ticket gets its counter when it is called.
CREATE OR REPLACE FUNCTION code_at(p_code codes, p_counter uuid) RETURNS codes
LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN p_counter IS NULL THEN p_code
    ELSE jsonb_populate_record(p_code, jsonb_build_object('counter_id', p_counter)) END
$$;
