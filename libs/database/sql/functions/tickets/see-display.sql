-- What a display shows, by the hash of its token, with the same answer as resolve_code; the public app may call it. It
-- writes down that the display was seen and how far its clock is off. NULL: the token is not known or was revoked, or
-- its counter has no code for displays.
CREATE OR REPLACE FUNCTION see_display(p_token_hash bytea, p_at timestamptz, p_clock_off integer) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = suara, pg_temp AS $$
DECLARE
  d displays;
  v_code codes;
BEGIN
  SELECT * INTO d FROM displays WHERE token_hash = p_token_hash AND revoked_at IS NULL;
  SELECT * INTO v_code FROM codes
  WHERE instansi_id = d.instansi_id AND counter_id = d.counter_id AND channel = 'display'
    AND assignment_id IS NULL AND (revoked_at IS NULL OR revoked_at > p_at)
  ORDER BY issued_at DESC, id LIMIT 1;
  IF v_code.id IS NULL THEN
    RETURN NULL;
  END IF;
  -- a few times a minute is enough, however often the page is asked for
  UPDATE displays SET last_seen_at = p_at, clock_off_seconds = coalesce(p_clock_off, clock_off_seconds)
  WHERE instansi_id = d.instansi_id AND id = d.id
    AND (last_seen_at IS NULL OR last_seen_at NOT BETWEEN p_at - interval '20 seconds' AND p_at
      OR clock_off_seconds IS DISTINCT FROM coalesce(p_clock_off, clock_off_seconds));
  RETURN resolve_code(v_code.code, p_at);
END
$$;
