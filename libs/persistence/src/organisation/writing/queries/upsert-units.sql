INSERT INTO units AS t (instansi_id, key, guest)
SELECT :instansiId, key, guest
FROM jsonb_populate_recordset(NULL::units, :rows::jsonb)
ON CONFLICT (instansi_id, key) DO UPDATE
  SET guest = EXCLUDED.guest
  WHERE t.guest IS DISTINCT FROM EXCLUDED.guest
RETURNING t.xmax = 0 AS created
