-- Agencies of which figures were shown; one of them by its key.
SELECT i.id, i.key FROM instansi i
WHERE (:key::text IS NULL OR i.key = :key) AND EXISTS (SELECT FROM figures f WHERE f.instansi_id = i.id)
ORDER BY i.key
