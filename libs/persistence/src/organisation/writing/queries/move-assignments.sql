-- Gives assignments another end.
UPDATE assignments AS t SET valid = r.valid
FROM jsonb_populate_recordset(NULL::assignments, :rows::jsonb) AS r
WHERE t.instansi_id = :instansiId AND t.id = r.id
