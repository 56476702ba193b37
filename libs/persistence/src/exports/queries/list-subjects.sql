-- Part of an export is what existed in the period or has a figure of it; below a unit, the tree is that of the period's
-- last day, and a location is part of it when no unit outside stands there.
WITH RECURSIVE below AS (
  SELECT :unitId::uuid AS unit_id WHERE :unitId::uuid IS NOT NULL
  UNION
  SELECT v.unit_id FROM below JOIN unit_versions v
    ON v.instansi_id = :instansiId AND v.parent_id = below.unit_id AND v.valid @> :last::date
), shown AS MATERIALIZED (
  SELECT DISTINCT subject_kind, subject_id FROM figures
  WHERE instansi_id = :instansiId AND period = :period AND current
), scope AS (
  SELECT u.id, u.key, named.name,
    EXISTS (SELECT FROM unit_versions v
      WHERE v.instansi_id = :instansiId AND v.unit_id = u.id AND v.valid @> :last::date) AS stands
  FROM units u
  JOIN {{unit_names(:last)}} named ON named.instansi_id = u.instansi_id AND named.unit_id = u.id
  WHERE u.instansi_id = :instansiId AND (u.id IN (SELECT unit_id FROM below) OR :unitId::uuid IS NULL)
), place AS (
  SELECT at.location_id, bool_and(c.unit_id IN (SELECT id FROM scope)) AS inside
  FROM counter_locations at
  JOIN counters c ON c.instansi_id = at.instansi_id AND c.id = at.counter_id
  WHERE at.instansi_id = :instansiId AND at.valid && daterange(:from::date, :to::date)
  GROUP BY at.location_id
), subject (kind, id, name, unit_id, unit_name, part, unit_key, key, lasts) AS (
  SELECT 'instansi', id, name, NULL::uuid, NULL, 1, '', key, true
    FROM instansi WHERE id = :instansiId AND :unitId::uuid IS NULL
  UNION ALL
  SELECT 'unit', id, name, id, name, 2, '', key, stands OR :unitId::uuid IS NOT NULL FROM scope
  UNION ALL
  SELECT 'service', s.id, s.name, s.unit_id, scope.name, 3, scope.key, s.key,
      s.valid && daterange(:from::date, :to::date)
    FROM services s JOIN scope ON scope.id = s.unit_id WHERE s.instansi_id = :instansiId
  UNION ALL
  SELECT 'location', l.id, l.name, NULL, NULL, 4, '', l.key, true
    FROM locations l LEFT JOIN place ON place.location_id = l.id
    WHERE l.instansi_id = :instansiId AND (:unitId::uuid IS NULL OR place.inside)
  UNION ALL
  SELECT 'assignment', a.id, o.public_name, a.unit_id, scope.name, 5, scope.key, o.public_name, false
    FROM assignments a
    JOIN scope ON scope.id = a.unit_id
    JOIN officers o ON o.instansi_id = a.instansi_id AND o.id = a.officer_id
    WHERE a.instansi_id = :instansiId AND EXISTS (SELECT FROM figures f
      WHERE f.instansi_id = :instansiId AND f.subject_kind = 'assignment' AND f.subject_id = a.id
        AND f.period = :period AND f.measure = 'officer' AND f.current)
)
SELECT subject.kind, subject.id, subject.name, unit_id AS "unitId", unit_name AS "unitName",
  shown.subject_id IS NOT NULL AS shown
FROM subject LEFT JOIN shown ON shown.subject_kind = subject.kind AND shown.subject_id = subject.id
WHERE lasts OR shown.subject_id IS NOT NULL
ORDER BY part, unit_key, key, subject.id
