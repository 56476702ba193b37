INSERT INTO officers AS t (instansi_id, key, name, public_name, nip, employment)
SELECT :instansiId, key, name, public_name, nip, employment
FROM jsonb_populate_recordset(NULL::officers, :rows::jsonb)
ON CONFLICT (instansi_id, key) DO UPDATE
  SET name = EXCLUDED.name, public_name = EXCLUDED.public_name, nip = EXCLUDED.nip, employment =
    EXCLUDED.employment
  WHERE ROW(t.name, t.public_name, t.nip, t.employment)
    IS DISTINCT FROM ROW(EXCLUDED.name, EXCLUDED.public_name, EXCLUDED.nip, EXCLUDED.employment)
RETURNING t.xmax = 0 AS created
