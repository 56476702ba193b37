INSERT INTO counter_services (instansi_id, counter_id, service_id, valid)
SELECT id, :id, :serviceId, daterange(:from::date, NULL) FROM instansi
RETURNING counter_id
