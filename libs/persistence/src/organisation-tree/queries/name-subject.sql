-- The name of whatever an id stands for, but for a unit, whose name depends on the day.
SELECT id, name FROM instansi WHERE :kind::text = 'instansi' AND id = :id
UNION ALL
SELECT id, name FROM services WHERE :kind = 'service' AND id = :id
UNION ALL
SELECT id, name FROM locations WHERE :kind = 'location' AND id = :id
UNION ALL
SELECT a.id, o.public_name
FROM assignments a JOIN officers o ON o.instansi_id = a.instansi_id AND o.id = a.officer_id
WHERE :kind = 'assignment' AND a.id = :id
