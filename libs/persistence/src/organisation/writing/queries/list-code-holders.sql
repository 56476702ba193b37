-- Codes are unique over all agencies, so this looks at all of them; another's key stays its own.
SELECT code, CASE WHEN instansi_id = :instansiId THEN key END AS key FROM codes WHERE code = ANY (:codes)
