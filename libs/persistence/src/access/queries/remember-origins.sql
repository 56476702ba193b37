INSERT INTO known_origins (instansi_id, user_id, origin_key, seen_at)
SELECT :instansiId, :userId, key, :at FROM unnest(:keys::bytea[]) AS key WHERE key IS NOT NULL
ON CONFLICT ON CONSTRAINT known_origins_pk DO UPDATE SET seen_at = excluded.seen_at
RETURNING origin_key
