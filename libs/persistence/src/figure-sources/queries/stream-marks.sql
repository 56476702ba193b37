-- How many ratings of settled days were marked.
SELECT m.local_day::text AS day, m.unit_id AS "unitId", nullif(m.location_id, {{NIL}}) AS "locationId",
  nullif(m.service_id, {{NIL}}) AS "serviceId", nullif(m.assignment_id, {{NIL}}) AS "assignmentId",
  m.assurance_level AS level, m.kind, m.n
FROM marks m
WHERE m.instansi_id = :instansiId AND m.local_day >= :from AND m.local_day < :to
  AND m.local_day <= (SELECT max(local_day) FROM settled_days WHERE instansi_id = :instansiId)
ORDER BY 1, 2, 3, 4, 5, 6, 7
