SELECT l.id, l.key, l.name, coalesce(l.time_zone, i.time_zone) AS "timeZone",
  l.retired_on::text AS "retiredOn"
FROM locations l JOIN instansi i ON i.id = l.instansi_id
ORDER BY l.key
