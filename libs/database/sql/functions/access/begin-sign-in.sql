-- Begins a try to sign in, for the admin app, before it looks at the password. Gives the try's id, or NULL where a
-- limit is reached and the try is refused. Who comes from a known browser has a limit of its own, which nobody else can
-- use up. Tries at once of one name or from one network wait for each other, so that none passes the limit. It forgets
-- tries after an hour.
CREATE OR REPLACE FUNCTION begin_sign_in(p_users uuid[], p_name bytea, p_address bytea, p_browser bytea,
  p_at timestamptz) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = suara, pg_temp AS $$
DECLARE
  v_known bytea := known_origin(p_users, p_browser, p_address);
  v_id bigint;
BEGIN
  PERFORM lock_keys(ARRAY[encode(p_name, 'hex'), encode(p_address, 'hex')]);
  DELETE FROM sign_in_attempts WHERE tried_at <= p_at - interval '1 hour';
  IF v_known = p_browser THEN
    IF (SELECT count(*) FROM sign_in_attempts WHERE name_key = p_name AND known_key = p_browser
      AND tried_at > p_at - interval '15 minutes') >= 10 THEN RETURN NULL; END IF;
  ELSIF NOT may_try(p_name, p_address, v_known, p_at) THEN
    RETURN NULL;
  END IF;
  INSERT INTO sign_in_attempts (name_key, address_key, known_key, tried_at)
  VALUES (p_name, p_address, v_known, p_at) RETURNING id INTO v_id;
  RETURN v_id;
END
$$;
