INSERT INTO counters (instansi_id, key, name, unit_id, shared)
SELECT id, :key, :name, :unitId, :shared FROM instansi
RETURNING id
