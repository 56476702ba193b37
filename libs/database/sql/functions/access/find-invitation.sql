-- Finds an invitation by the hash of its token, for the admin app before it knows the agency; whoever has no token
-- finds nothing. It gives one that has expired too, with its end.
CREATE OR REPLACE FUNCTION find_invitation(p_token_hash bytea)
RETURNS TABLE (instansi_id uuid, instansi_name text, user_id uuid, username text, role text,
  expires_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = suara, pg_temp AS $$
  SELECT n.instansi_id, i.name, n.user_id, u.username, u.role, n.expires_at
  FROM invitations n
  JOIN users u ON u.instansi_id = n.instansi_id AND u.id = n.user_id
  JOIN instansi i ON i.id = n.instansi_id
  WHERE n.token_hash = p_token_hash
$$;
