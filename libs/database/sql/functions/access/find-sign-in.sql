-- Finds the users of a name, the oldest first, for the admin app before it knows the agency; of one agency only where
-- its key is given. It gives closed accounts too and judges no password.
CREATE OR REPLACE FUNCTION find_sign_in(p_username text, p_instansi_key text)
RETURNS TABLE (instansi_id uuid, marking text, user_id uuid, username text, role text,
  password_hash text, deactivated boolean, second_factor bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = suara, pg_temp AS $$
  SELECT u.instansi_id, i.marking, u.id, u.username, u.role, u.password_hash,
    u.deactivated_at IS NOT NULL, u.second_factor
  FROM users u JOIN instansi i ON i.id = u.instansi_id
  WHERE u.username = p_username AND i.key = coalesce(p_instansi_key, i.key)
  ORDER BY u.created_at, u.id
$$;
