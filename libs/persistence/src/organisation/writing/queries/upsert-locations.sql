INSERT INTO locations AS t (instansi_id, key, name, time_zone)
SELECT :instansiId, key, name, time_zone
FROM jsonb_populate_recordset(NULL::locations, :rows::jsonb)
ON CONFLICT (instansi_id, key) DO UPDATE
  SET name = EXCLUDED.name, time_zone = EXCLUDED.time_zone
  WHERE ROW(t.name, t.time_zone)
    IS DISTINCT FROM ROW(EXCLUDED.name, EXCLUDED.time_zone)
RETURNING t.xmax = 0 AS created
