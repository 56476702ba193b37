INSERT INTO counter_locations (instansi_id, counter_id, location_id, valid)
SELECT id, :id, :locationId, daterange(:from::date, NULL) FROM instansi
RETURNING counter_id
