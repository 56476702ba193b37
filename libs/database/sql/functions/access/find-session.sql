-- Finds a session by the hash of its token, with its agency and user, for the admin app before it knows the agency. It
-- does not give the session of an account that was closed; one that has expired it does give, with its end.
CREATE OR REPLACE FUNCTION find_session(p_token_hash bytea)
RETURNS TABLE (id uuid, instansi_id uuid, instansi_name text, marking text, user_id uuid, username text,
  role text, unit_id uuid, officer_id uuid, last_seen_at timestamptz, expires_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = suara, pg_temp AS $$
  SELECT s.id, s.instansi_id, i.name, i.marking, s.user_id, u.username, u.role, u.unit_id, u.officer_id,
    s.last_seen_at, s.expires_at
  FROM sessions s
  JOIN users u ON u.instansi_id = s.instansi_id AND u.id = s.user_id
  JOIN instansi i ON i.id = s.instansi_id
  WHERE s.token_hash = p_token_hash AND u.deactivated_at IS NULL
$$;
