SELECT s.id, s.key, s.name, s.unit_id AS "unitId", s.valid @> :day::date AS active
FROM services s JOIN units u ON u.instansi_id = s.instansi_id AND u.id = s.unit_id
ORDER BY u.key, s.key
