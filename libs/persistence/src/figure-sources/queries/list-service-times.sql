-- Services of the agency, from which day to which.
SELECT id, unit_id AS "unitId", name, lower(valid)::text AS from, upper(valid)::text AS to
FROM services WHERE instansi_id = :instansiId
ORDER BY name, id
