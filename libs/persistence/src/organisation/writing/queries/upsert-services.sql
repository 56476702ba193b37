INSERT INTO services AS t (instansi_id, key, unit_id, name, valid)
SELECT :instansiId, key, unit_id, name, valid
FROM jsonb_populate_recordset(NULL::services, :rows::jsonb)
ON CONFLICT (instansi_id, key) DO UPDATE
  SET unit_id = EXCLUDED.unit_id, name = EXCLUDED.name, valid = EXCLUDED.valid
  WHERE ROW(t.unit_id, t.name, t.valid)
    IS DISTINCT FROM ROW(EXCLUDED.unit_id, EXCLUDED.name, EXCLUDED.valid)
RETURNING t.xmax = 0 AS created
