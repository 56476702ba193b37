SELECT key, unit_id AS "unitId", upper(valid)::text AS ends FROM services WHERE id = :id
