-- Of which unit units, services and assignments are.
SELECT id, id AS "unitId" FROM units WHERE id = ANY (:ids)
UNION ALL SELECT id, unit_id FROM services WHERE id = ANY (:ids)
UNION ALL SELECT id, unit_id FROM assignments WHERE id = ANY (:ids)
