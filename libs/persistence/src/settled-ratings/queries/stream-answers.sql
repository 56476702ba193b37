-- Who answered what on settled days beyond the first tap, those who answered alike together, as it was when their day
-- was settled.
SELECT c.local_day::text AS day, c.unit_id AS "unitId", nullif(c.location_id, {{NIL}}) AS "locationId",
  nullif(c.service_id, {{NIL}}) AS "serviceId", nullif(c.assignment_id, {{NIL}}) AS "assignmentId",
  c.assurance_level AS level, c.instrument_version_id AS "instrumentVersionId", c.answers, c.n
FROM answer_cells c
WHERE {{settled_cell(c, :instansiId, :from, :to)}}
ORDER BY 1, 2, 3, 4, 5, 6, 7, 8
