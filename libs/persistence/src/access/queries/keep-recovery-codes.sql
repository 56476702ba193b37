INSERT INTO recovery_codes (instansi_id, user_id, code_hash)
SELECT :instansiId, :userId, unnest(:recoveryHashes::bytea[])
RETURNING user_id
