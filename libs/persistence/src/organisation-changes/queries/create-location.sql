INSERT INTO locations (instansi_id, key, name, time_zone)
SELECT id, :key, :name, :timeZone FROM instansi
RETURNING id
