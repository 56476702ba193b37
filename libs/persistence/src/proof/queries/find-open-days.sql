-- For each agency its last closed day and the closed days that have no seal. A day is closed two hours after its
-- end in the agency's last time zone.
SELECT i.id AS "instansiId", i.key AS agency, (
    SELECT coalesce(jsonb_agg(day::date ORDER BY day), '[]')
    FROM generate_series(
      coalesce((SELECT max(day) + 1 FROM proof_seals WHERE instansi_id = i.id), closed.day)::timestamp,
      closed.day::timestamp, interval '1 day'
    ) AS day
  ) AS days,
  closed.day::text AS "closedDay",
  coalesce((SELECT max(day) > closed.day FROM proof_seals WHERE instansi_id = i.id), false) AS "isAhead"
FROM instansi i
CROSS JOIN LATERAL (
  SELECT min(((:now::timestamptz - interval '2 hours') AT TIME ZONE zone)::date) - 1 AS day
  FROM (
    SELECT i.time_zone AS zone
    UNION ALL
    SELECT time_zone FROM locations WHERE instansi_id = i.id AND time_zone IS NOT NULL
  ) AS zones
) AS closed
ORDER BY i.key
