-- served_of_parts(instansi)
-- What is known of the persons served, of the common table `part`: which services a subject's figure holds in which
-- `period`, and whether a service is also offered somewhere else, so that its number does not say how many were
-- served here. A week holds no month and so knows nothing.
SELECT part.subject_id AS id, part.key, count(*)::integer AS expected,
  (count(p.n) FILTER (WHERE NOT part.elsewhere))::integer AS known,
  coalesce(sum(p.n) FILTER (WHERE NOT part.elsewhere), 0)::float8 AS persons
FROM part
JOIN period ON period.key = part.key AND period.after - period.first > 7
JOIN services s ON s.instansi_id = :instansi AND s.id = part.service_id
JOIN LATERAL generate_series(period.first::timestamp, period.after::timestamp - interval '1 day',
  interval '1 month') AS month (first)
  ON s.valid && daterange(month.first::date, (month.first + interval '1 month')::date)
LEFT JOIN persons_served p
  ON p.instansi_id = :instansi AND p.service_id = part.service_id AND p.month = month.first::date
GROUP BY 1, 2
