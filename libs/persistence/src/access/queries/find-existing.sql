-- The subject itself, if the agency of the transaction has it.
SELECT id FROM instansi WHERE :kind::text = 'instansi' AND id = :id
UNION ALL
SELECT id FROM units WHERE :kind = 'unit' AND id = :id
UNION ALL
SELECT id FROM services WHERE :kind = 'service' AND id = :id
UNION ALL
SELECT id FROM locations WHERE :kind = 'location' AND id = :id
UNION ALL
SELECT id FROM assignments WHERE :kind = 'assignment' AND id = :id
