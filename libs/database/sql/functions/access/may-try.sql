-- Whether a stranger, or somebody in a known network, may try this name from there, for begin_sign_in. From one network
-- a name may be tried ten times in a quarter of an hour, but twice where strangers fail at it elsewhere. Strangers may
-- try 150 times from one network in a quarter of an hour and one name 30 times in an hour.
CREATE OR REPLACE FUNCTION may_try(p_name bytea, p_address bytea, p_known bytea, p_at timestamptz) RETURNS boolean
LANGUAGE sql STABLE SET search_path = suara, pg_temp AS $$
  SELECT count(*) FILTER (WHERE recent AND name_key = p_name AND address_key = p_address) <
      CASE WHEN p_known IS NULL AND count(*) FILTER (WHERE recent AND name_key = p_name) >= 10
        THEN 2 ELSE 10 END
    AND (p_known IS NOT NULL OR
      count(*) FILTER (WHERE recent AND address_key = p_address) < 150
      AND count(*) FILTER (WHERE name_key = p_name AND known_key IS NULL) < 30)
  FROM (
    SELECT *, tried_at > p_at - interval '15 minutes' AS recent FROM sign_in_attempts
    WHERE name_key = p_name OR address_key = p_address
  ) AS failures
$$;
