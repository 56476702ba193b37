INSERT INTO displays (instansi_id, counter_id, token_hash, issued_by, issued_at)
SELECT instansi_id, id, :tokenHash, :userId, :at FROM counters WHERE id = :counterId
RETURNING id
