INSERT INTO sessions (token_hash, instansi_id, user_id, created_at, last_seen_at, browser, expires_at)
VALUES (:tokenHash, :instansiId, :userId, :at, :at, :browser, :expiresAt) RETURNING id
