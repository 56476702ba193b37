-- Gives shifts another end.
UPDATE roster AS t SET during = r.during
FROM jsonb_populate_recordset(NULL::roster, :rows::jsonb) AS r
WHERE t.instansi_id = :instansiId AND t.id = r.id
