INSERT INTO services (instansi_id, key, name, unit_id, valid)
SELECT id, :key, :name, :unitId, daterange(:from::date, NULL) FROM instansi
RETURNING id
