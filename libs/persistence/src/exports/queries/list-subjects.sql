-- Part of an export is what existed in the period or has been released for it; below a unit, the tree is that of the
-- period's last day.
WITH RECURSIVE below AS (
  SELECT :unitId::uuid AS unit_id WHERE :unitId::uuid IS NOT NULL
  UNION
  SELECT v.unit_id FROM below JOIN unit_versions v
    ON v.instansi_id = :instansiId AND v.parent_id = below.unit_id AND v.valid @> :to::date - 1
), released AS (
  SELECT DISTINCT subject_kind, subject_id, measure FROM releases
  WHERE instansi_id = :instansiId AND period = :period
), scope AS (
  SELECT u.id, u.key FROM units u
  WHERE u.instansi_id = :instansiId AND (u.id IN (SELECT unit_id FROM below) OR :unitId::uuid IS NULL)
)
SELECT 'instansi' AS kind, id, name, NULL::uuid AS "unitId", 1 AS part, '' AS unit_key, key
  FROM instansi WHERE id = :instansiId AND :unitId::uuid IS NULL
UNION ALL
SELECT 'unit', id, '', id, 2, '', key FROM scope
  WHERE :unitId::uuid IS NOT NULL
    OR EXISTS (SELECT FROM unit_versions v
      WHERE v.instansi_id = :instansiId AND v.unit_id = scope.id AND v.valid @> :to::date - 1)
    OR EXISTS (SELECT FROM released r WHERE r.subject_kind = 'unit' AND r.subject_id = scope.id)
UNION ALL
SELECT 'service', s.id, s.name, s.unit_id, 3, scope.key, s.key
  FROM services s JOIN scope ON scope.id = s.unit_id
  WHERE s.instansi_id = :instansiId AND (s.valid && daterange(:from::date, :to::date)
    OR EXISTS (SELECT FROM released r WHERE r.subject_kind = 'service' AND r.subject_id = s.id))
UNION ALL
SELECT 'location', l.id, l.name, NULL, 4, '', l.key
  FROM locations l
  WHERE l.instansi_id = :instansiId AND (:unitId::uuid IS NULL OR EXISTS (
    SELECT FROM counter_locations at
    JOIN counters c ON c.instansi_id = at.instansi_id AND c.id = at.counter_id
    WHERE at.instansi_id = :instansiId AND at.location_id = l.id
      AND at.valid && daterange(:from::date, :to::date) AND c.unit_id IN (SELECT id FROM scope)))
UNION ALL
SELECT 'assignment', a.id, o.public_name, a.unit_id, 5, scope.key, o.public_name
  FROM assignments a
  JOIN scope ON scope.id = a.unit_id
  JOIN officers o ON o.instansi_id = a.instansi_id AND o.id = a.officer_id
  WHERE a.instansi_id = :instansiId AND EXISTS (SELECT FROM released r
    WHERE r.subject_kind = 'assignment' AND r.subject_id = a.id AND r.measure = 'officer')
ORDER BY part, unit_key, key, id
