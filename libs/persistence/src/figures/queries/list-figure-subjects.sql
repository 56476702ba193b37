-- Everything of an agency that figures can be about, named as on a day, and whether it stood in the days of a period.
WITH named AS {{unit_names(:day)}}, unit AS (
  SELECT n.unit_id, n.name, EXISTS (
    SELECT FROM unit_versions v WHERE v.instansi_id = n.instansi_id AND v.unit_id = n.unit_id
      AND v.valid && daterange(:from, :to)
  ) AS stood
  FROM named n WHERE n.instansi_id = :instansiId
)
SELECT 'instansi' AS kind, id, name, NULL::uuid AS "unitId", NULL AS "unitName", true AS stood
FROM instansi WHERE id = :instansiId
UNION ALL
SELECT 'unit', unit_id, name, unit_id, name, stood FROM unit
UNION ALL
SELECT 'location', id, name, NULL, NULL, coalesce(retired_on > :from::date, true)
FROM locations WHERE instansi_id = :instansiId
UNION ALL
SELECT 'service', s.id, s.name, u.unit_id, u.name, s.valid && daterange(:from, :to)
FROM services s JOIN unit u ON u.unit_id = s.unit_id WHERE s.instansi_id = :instansiId
UNION ALL
SELECT 'assignment', a.id, o.public_name, u.unit_id, u.name, a.valid && daterange(:from, :to)
FROM assignments a JOIN officers o ON o.instansi_id = a.instansi_id AND o.id = a.officer_id
JOIN unit u ON u.unit_id = a.unit_id WHERE a.instansi_id = :instansiId
