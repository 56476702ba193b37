-- Ends a try to sign in that was no failure, for the admin app. With p_success it also forgets the earlier failures of
-- this name from the same network or known origin; without it only this try.
CREATE OR REPLACE FUNCTION end_sign_in(p_attempt bigint, p_success boolean) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = suara, pg_temp AS $$
  DELETE FROM sign_in_attempts a USING sign_in_attempts this
  WHERE this.id = p_attempt AND (a.id = this.id OR (p_success AND a.name_key = this.name_key
    AND (a.address_key = this.address_key OR a.known_key = this.known_key)))
$$;
