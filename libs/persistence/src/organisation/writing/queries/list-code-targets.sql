SELECT key, code, kind, channel, unit_id, location_id, service_id, counter_id, assignment_id
FROM codes WHERE instansi_id = :instansiId
