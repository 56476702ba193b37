-- Whose counted ratings have grown by settled days after a day.
WITH grown AS (
  SELECT c.unit_id, c.location_id, c.service_id, c.assignment_id,
    sum(c.tap_1 + c.tap_2 + c.tap_3 + c.tap_4) AS persons
  FROM person_cells c
  WHERE {{settled_cell(c, :instansiId, (:since::date + 1), 'infinity')}} AND c.status = 'counted'
  GROUP BY 1, 2, 3, 4
)
SELECT subject.kind, subject.id, sum(grown.persons)::integer AS persons
FROM grown, LATERAL (VALUES ('unit', unit_id), ('location', location_id), ('service', service_id),
  ('assignment', assignment_id)) AS subject (kind, id)
WHERE subject.id <> {{NIL}}
GROUP BY 1, 2 HAVING sum(grown.persons) > 0
ORDER BY 1, 2
