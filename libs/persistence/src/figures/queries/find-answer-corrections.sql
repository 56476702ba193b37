-- What corrections add to answers beyond the first tap, and what they take away.
WITH corrected AS (
  {{corrected_rows(:instansiId, :from, :to, :unitIds, :xids, :journalIds)}}
)
SELECT c.local_day::text AS day, c.unit_id AS "unitId", c.location_id AS "locationId", c.service_id AS "serviceId",
  c.assignment_id AS "assignmentId", c.assurance_level AS level, c.instrument_version_id AS "instrumentVersionId",
  told.answers, sum(c.sign)::integer AS n
FROM corrected c, LATERAL (
  SELECT rtrim(string_agg(coalesce((c.answers -> item.key)::integer::text, '-'), '' ORDER BY item.position), '-')
    COLLATE "C" AS answers
  FROM instrument_items item
  WHERE item.instrument_version_id = c.instrument_version_id AND item.position > 0
) AS told
WHERE c.status = 'counted' AND c.answers - 'overall' <> '{}'
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8 HAVING sum(c.sign) <> 0
ORDER BY 1, 2, 3, 4, 5, 6, 7, 8
