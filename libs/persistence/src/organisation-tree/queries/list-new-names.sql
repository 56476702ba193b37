-- The days from which a unit goes by another name, oldest first.
SELECT to_char(lower(valid), 'YYYY-MM-DD') AS "on", before AS "from", name AS "to"
FROM (
  SELECT valid, name, lag(name) OVER (ORDER BY valid) AS before
  FROM unit_versions WHERE unit_id = :unitId
) AS named
WHERE before <> name ORDER BY valid
