-- The assignment by which the subject is the officer's own: one that is asked for itself, or one that puts the
-- officer on that day in the unit, or in the unit of the service.
SELECT a.id FROM assignments a
WHERE a.officer_id = :officerId AND :kind::text = 'assignment' AND a.id = :id
UNION ALL
SELECT a.id FROM assignments a
WHERE a.officer_id = :officerId AND :kind = 'unit' AND a.unit_id = :id AND a.valid @> :day::date
UNION ALL
SELECT a.id FROM assignments a JOIN services s ON s.unit_id = a.unit_id
WHERE a.officer_id = :officerId AND :kind = 'service' AND s.id = :id AND a.valid @> :day::date
