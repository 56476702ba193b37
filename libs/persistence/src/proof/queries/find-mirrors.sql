-- Mirrors in use, of all agencies.
SELECT instansi_id AS "instansiId", id, address FROM proof_places
WHERE removed_at IS NULL
ORDER BY instansi_id, id
