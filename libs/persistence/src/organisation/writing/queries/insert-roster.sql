INSERT INTO roster (instansi_id, counter_id, counter_shared, unit_id, assignment_id, during)
SELECT :instansiId, counter_id, counter_shared, unit_id, assignment_id, during
FROM jsonb_populate_recordset(NULL::roster, :rows::jsonb)
RETURNING id
