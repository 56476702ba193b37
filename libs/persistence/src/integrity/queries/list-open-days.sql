-- Agencies with days that have not been judged for good, and up to which day that may be done.
SELECT i.id AS "instansiId", closed.day::text AS "closedDay", (
  SELECT coalesce(jsonb_agg(day ORDER BY day), '[]') FROM (
    SELECT local_day AS day FROM ratings r
    WHERE r.instansi_id = i.id AND r.received_at IS NOT NULL AND r.received_at <= :now
    UNION SELECT local_day FROM cases c WHERE c.instansi_id = i.id AND c.state = 'collecting'
  ) AS days WHERE day > coalesce(judged.settled_through, '-infinity')
) AS days
FROM instansi i LEFT JOIN judged_days judged ON judged.instansi_id = i.id
CROSS JOIN LATERAL (
  -- two hours after the end in the last time zone no rating of that day can change any more
  SELECT min(((:now::timestamptz - interval '2 hours') AT TIME ZONE zone)::date) - 1 AS day
  FROM (SELECT i.time_zone AS zone UNION ALL
    SELECT time_zone FROM locations WHERE instansi_id = i.id AND time_zone IS NOT NULL) AS zones
) AS closed
ORDER BY i.id
