-- Persons of settled days as they were when their day was settled, in any order: there are many of them.
SELECT c.local_day::text AS day, c.unit_id AS "unitId", nullif(c.location_id, {{NIL}}) AS "locationId",
  nullif(c.service_id, {{NIL}}) AS "serviceId", nullif(c.assignment_id, {{NIL}}) AS "assignmentId",
  c.assurance_level <> 'open' AS attested, sum(c.tap_1 + c.tap_2 + c.tap_3 + c.tap_4)::integer AS persons,
  sum(c.respondents)::integer AS respondents, sum(c.officer_respondents)::integer AS "officerRespondents"
FROM person_cells c
WHERE {{settled_cell(c, :instansiId, :from, :to)}} AND c.status = 'counted'
GROUP BY 1, 2, 3, 4, 5, 6
