INSERT INTO assignments (instansi_id, officer_id, unit_id, valid)
SELECT :instansiId, officer_id, unit_id, valid
FROM jsonb_populate_recordset(NULL::assignments, :rows::jsonb)
RETURNING id
