-- The key of a queue machine by its hash, and writes down that it was used, to the minute; for the functions of
-- tickets. NULL: there is no such key or it was revoked.
CREATE OR REPLACE FUNCTION ticket_key_used(p_key_hash bytea, p_at timestamptz) RETURNS ticket_keys
LANGUAGE sql SET search_path = suara, pg_temp AS $$
  UPDATE ticket_keys SET last_used_at = p_at
  WHERE key_hash = p_key_hash AND revoked_at IS NULL
    AND (last_used_at IS NULL OR last_used_at NOT BETWEEN p_at - interval '1 minute' AND p_at);
  SELECT * FROM ticket_keys WHERE key_hash = p_key_hash AND revoked_at IS NULL
$$;
