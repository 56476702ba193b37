-- Without a unit all of the agency.
WITH RECURSIVE {{subtree(:unitId, :day)}}
SELECT id, key, name, to_char(lower(valid), 'YYYY-MM-DD') AS "from",
  to_char(upper(valid), 'YYYY-MM-DD') AS "to"
FROM services WHERE :unitId::uuid IS NULL OR unit_id IN (SELECT unit_id FROM below)
ORDER BY key
