-- It was no failure; p_success: nor were the earlier ones of this name from there.
CREATE OR REPLACE FUNCTION end_sign_in(p_attempt bigint, p_success boolean) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = suara, pg_temp AS $$
  DELETE FROM sign_in_attempts a USING sign_in_attempts this
  WHERE this.id = p_attempt AND (a.id = this.id OR (p_success AND a.name_key = this.name_key
    AND (a.address_key = this.address_key OR a.known_key = this.known_key)))
$$;
