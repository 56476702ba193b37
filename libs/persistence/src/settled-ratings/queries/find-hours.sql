-- When the ratings of settled days came, by weekday and block of hours, as it was when their day was settled.
SELECT j.unit_id AS "unitId", j.service_id AS "serviceId", extract(isodow FROM j.local_day)::integer AS weekday,
  j.hour_block AS "hourBlock", sum(j.sign)::integer AS persons,
  sum(j.sign * (j.answers ->> 'overall')::numeric)::integer AS "tapSum"
FROM journal j, LATERAL (
  SELECT d.xid, d.journal_id FROM settled_days d
  WHERE d.instansi_id = j.instansi_id AND d.local_day >= j.local_day
  ORDER BY d.local_day LIMIT 1
) AS settled
WHERE j.instansi_id = :instansiId AND j.local_day >= :from AND j.local_day < :to AND j.status = 'counted'
  AND (j.xid, j.id) <= (settled.xid, settled.journal_id)
GROUP BY 1, 2, 3, 4 HAVING sum(j.sign) <> 0
ORDER BY 1, 2, 3, 4
