-- Persons whom later corrections brought into a place of a settled day, or took out of it. A rating that came and went
-- again changes nothing; one that says something else now has gone and come.
WITH late AS (
  SELECT j.rating_id, j.local_day, j.unit_id, j.location_id, j.service_id, j.assignment_id,
    j.assurance_level <> 'open' AS attested, j.answers, sum(j.sign) AS change
  FROM journal j, aggregation_state s, LATERAL (
    SELECT d.xid, d.journal_id FROM settled_days d
    WHERE d.instansi_id = j.instansi_id AND d.local_day >= j.local_day
    ORDER BY d.local_day LIMIT 1
  ) AS settled
  WHERE j.instansi_id = :instansiId AND j.local_day >= :from AND j.local_day < :to AND j.status = 'counted'
    AND (j.xid, j.id) > (settled.xid, settled.journal_id) AND (j.xid, j.id) <= (s.xid, s.journal_id)
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
)
SELECT local_day::text AS day, unit_id AS "unitId", location_id AS "locationId", service_id AS "serviceId",
  assignment_id AS "assignmentId", attested, (count(*) FILTER (WHERE change > 0))::integer AS added,
  (count(*) FILTER (WHERE change < 0))::integer AS removed
FROM late WHERE change <> 0
GROUP BY 1, 2, 3, 4, 5, 6
ORDER BY 1, 2, 3, 4, 5, 6
