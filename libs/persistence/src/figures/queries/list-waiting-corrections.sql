SELECT w.unit_id AS "unitId", named.name, w.ready
FROM waiting_corrections w JOIN {{unit_names(:today)}} named ON named.unit_id = w.unit_id
WHERE w.period = :period ORDER BY lower(named.name), w.unit_id
