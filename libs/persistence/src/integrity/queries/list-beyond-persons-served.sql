SELECT jsonb_build_object('id', named.unit_id, 'name', named.name) AS unit,
  jsonb_build_object('id', s.id, 'name', s.name) AS service, published.period AS month,
  published.n AS ratings, p.n::integer AS "personsServed"
FROM (
  SELECT instansi_id, subject_id, period, sum(n)::integer AS n FROM (
    SELECT DISTINCT ON (instansi_id, subject_id, period, basis) instansi_id, subject_id, period, n
    FROM releases
    WHERE subject_kind = 'service' AND measure = 'pulse' AND period_kind = 'month'
      AND period >= left(:from, 7) AND period < left(:to, 7)
    ORDER BY instansi_id, subject_id, period, basis, ordinal DESC
  ) AS newest GROUP BY 1, 2, 3
) AS published
JOIN persons_served p ON p.instansi_id = published.instansi_id AND p.service_id = published.subject_id
  AND to_char(p.month, 'YYYY-MM') = published.period
JOIN services s ON s.instansi_id = p.instansi_id AND s.id = p.service_id
JOIN {{unit_names(:today)}} named ON named.unit_id = s.unit_id
WHERE published.n > p.n AND s.unit_id NOT IN (SELECT home_units(s.instansi_id, :userId, :today::date))
ORDER BY published.period DESC, published.n - p.n DESC, s.id LIMIT 200
