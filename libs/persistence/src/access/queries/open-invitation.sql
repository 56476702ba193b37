INSERT INTO invitations (token_hash, instansi_id, user_id, expires_at)
VALUES (:tokenHash, :instansiId, :userId, :expiresAt)
ON CONFLICT ON CONSTRAINT invitations_user_unique
  DO UPDATE SET token_hash = excluded.token_hash, expires_at = excluded.expires_at
RETURNING user_id
