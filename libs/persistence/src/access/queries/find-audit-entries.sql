-- A look at a unit concerns whoever had an assignment in it until then, a file whoever had one in the unit
-- or below it, in the tree of that day.
SELECT DISTINCT ON (l.looked_at, l.id) l.what, u.username AS by, u.role, a.id AS "assignmentId",
  v.name AS "unitName", l.period, l.looked_at AS at
FROM assignments a
JOIN instansi i ON i.id = a.instansi_id
JOIN looks l ON l.looked_at < :before AND l.user_id <> :userId AND (l.assignment_id = a.id OR (
  l.assignment_id IS NULL
  AND lower(a.valid) <= (l.looked_at AT TIME ZONE i.time_zone)::date
  AND (l.unit_id = a.unit_id OR (l.what = 'export' AND (l.unit_id IS NULL OR a.unit_id IN (
    WITH RECURSIVE {{subtree(l.unit_id, (l.looked_at AT TIME ZONE i.time_zone))}}
    SELECT unit_id FROM below))))))
JOIN users u ON u.instansi_id = l.instansi_id AND u.id = l.user_id
JOIN LATERAL (
  SELECT name FROM unit_versions v WHERE v.unit_id = a.unit_id
  ORDER BY lower(v.valid) DESC LIMIT 1
) AS v ON true
WHERE a.officer_id = :officerId
ORDER BY l.looked_at DESC, l.id, a.id LIMIT :limit
