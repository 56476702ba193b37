-- Begins the second factor of a sign-in that began before, for the admin app. False: ten second factors of this name
-- within a quarter of an hour, from its known origin or from strangers, are enough, and this one is not tried. Tries at
-- once of one name wait for each other, so that none passes the limit.
CREATE OR REPLACE FUNCTION begin_second_factor(p_attempt bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = suara, pg_temp AS $$
DECLARE
  v_this sign_in_attempts;
BEGIN
  SELECT * INTO v_this FROM sign_in_attempts WHERE id = p_attempt;
  PERFORM pg_advisory_xact_lock(hashtextextended(encode(v_this.name_key, 'hex'), 0));
  IF (SELECT count(*) FROM sign_in_attempts WHERE name_key = v_this.name_key AND second_factor
    AND known_key IS NOT DISTINCT FROM v_this.known_key
    AND tried_at > v_this.tried_at - interval '15 minutes') >= 10 THEN RETURN false; END IF;
  -- a success from there may have taken the try away meanwhile: that is no reason to refuse it
  UPDATE sign_in_attempts SET second_factor = true WHERE id = p_attempt;
  RETURN true;
END
$$;
