-- The unit of the subject, if it is the one given or stands below it. A location and the agency have no unit.
WITH RECURSIVE {{subtree(:unitId, :day)}}, subject AS (
  SELECT id AS unit_id FROM units WHERE :kind::text = 'unit' AND id = :id
  UNION ALL
  SELECT unit_id FROM services WHERE :kind = 'service' AND id = :id
  UNION ALL
  SELECT unit_id FROM assignments WHERE :kind = 'assignment' AND id = :id
)
SELECT unit_id AS "unitId" FROM subject JOIN below USING (unit_id)
