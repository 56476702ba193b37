INSERT INTO proof_deliveries (instansi_id, place_id, ordinal, tried_at, failure)
VALUES (:instansiId, :mirrorId, :ordinal, :at, :failure)
ON CONFLICT DO NOTHING
RETURNING ordinal
