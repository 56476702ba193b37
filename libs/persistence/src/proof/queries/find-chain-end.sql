-- The last seal of an agency's chain, and the last day that is sealed.
SELECT ordinal, statement, (SELECT max(day)::text FROM proof_seals WHERE instansi_id = :instansiId) AS day
FROM proof_seals
WHERE instansi_id = :instansiId
ORDER BY ordinal DESC
LIMIT 1
