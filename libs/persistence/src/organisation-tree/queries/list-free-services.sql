-- The services that ask for no fee, with the days on which they do not; without an end while it lasts.
SELECT f.service_id AS "serviceId", s.name, s.unit_id AS "unitId", lower(f.valid)::text AS "from",
  upper(f.valid)::text AS "to"
FROM free_services f
JOIN services s ON s.instansi_id = f.instansi_id AND s.id = f.service_id
ORDER BY s.name, lower(f.valid)
