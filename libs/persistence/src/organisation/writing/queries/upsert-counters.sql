INSERT INTO counters AS t (instansi_id, key, unit_id, name, shared)
SELECT :instansiId, key, unit_id, name, shared
FROM jsonb_populate_recordset(NULL::counters, :rows::jsonb)
ON CONFLICT (instansi_id, key) DO UPDATE
  SET unit_id = EXCLUDED.unit_id, name = EXCLUDED.name, shared = EXCLUDED.shared
  WHERE ROW(t.unit_id, t.name, t.shared)
    IS DISTINCT FROM ROW(EXCLUDED.unit_id, EXCLUDED.name, EXCLUDED.shared)
RETURNING t.xmax = 0 AS created
