SELECT id, key, name, unit_id AS "unitId", lower(valid)::text AS "from", upper(valid)::text AS "to"
FROM services WHERE id = :id
