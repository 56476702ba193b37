-- The first day from a day on, and the unit, on which a unit would stand below itself. The tree only changes
-- where a version begins, so those days are enough.
WITH RECURSIVE day AS (
  SELECT :from::date AS day UNION SELECT lower(valid) FROM unit_versions WHERE lower(valid) > :from::date
), above AS (
  SELECT d.day, v.unit_id, v.parent_id FROM day d JOIN unit_versions v ON v.valid @> d.day
  WHERE v.parent_id IS NOT NULL
  UNION
  SELECT a.day, a.unit_id, v.parent_id FROM above a
  JOIN unit_versions v ON v.unit_id = a.parent_id AND v.valid @> a.day
  WHERE v.parent_id IS NOT NULL
)
SELECT u.key, min(a.day)::text AS day FROM above a JOIN units u ON u.id = a.unit_id
WHERE a.parent_id = a.unit_id GROUP BY u.key ORDER BY 2, 1 LIMIT 1
