INSERT INTO period_requests (instansi_id, kind, period, asked_by, asked_at, reason)
VALUES (:instansiId, :kind, :period, :userId, :at, :reason)
RETURNING id
