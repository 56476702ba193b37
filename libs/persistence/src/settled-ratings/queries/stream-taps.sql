-- First taps of settled days by level and status, as they were when their day was settled.
SELECT c.local_day::text AS day, c.unit_id AS "unitId", nullif(c.location_id, {{NIL}}) AS "locationId",
  nullif(c.service_id, {{NIL}}) AS "serviceId", nullif(c.assignment_id, {{NIL}}) AS "assignmentId",
  c.assurance_level AS level, c.status,
  ARRAY[sum(c.tap_1), sum(c.tap_2), sum(c.tap_3), sum(c.tap_4)]::integer[] AS taps,
  sum(c.respondents)::integer AS respondents, sum(c.officer_respondents)::integer AS "officerRespondents"
FROM person_cells c
WHERE {{settled_cell(c, :instansiId, :from, :to)}}
GROUP BY 1, 2, 3, 4, 5, 6, 7
ORDER BY 1, 2, 3, 4, 5, 6, 7
