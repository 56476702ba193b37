SELECT service_id AS "serviceId", lower(valid)::text AS "from", upper(valid)::text AS "to"
FROM free_services WHERE instansi_id = :instansiId ORDER BY service_id, valid
