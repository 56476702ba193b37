SELECT key, code, kind, revoked_at IS NOT NULL AS revoked FROM codes WHERE instansi_id = :instansiId
