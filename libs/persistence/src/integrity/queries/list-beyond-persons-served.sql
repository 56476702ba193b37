-- Months of services with more ratings than persons served, of the figures that stand now.
SELECT jsonb_build_object('id', named.unit_id, 'name', named.name) AS unit,
  jsonb_build_object('id', s.id, 'name', s.name) AS service, shown.period AS month,
  shown.n AS ratings, p.n::integer AS "personsServed"
FROM (
  SELECT instansi_id, subject_id, period, n FROM figures
  WHERE current AND subject_kind = 'service' AND measure = 'pulse' AND basis = 'all' AND period_kind = 'month'
    AND period >= left(:from, 7) AND period < left(:to, 7)
) AS shown
JOIN persons_served p ON p.instansi_id = shown.instansi_id AND p.service_id = shown.subject_id
  AND to_char(p.month, 'YYYY-MM') = shown.period
JOIN services s ON s.instansi_id = p.instansi_id AND s.id = p.service_id
JOIN {{unit_names(:today)}} named ON named.unit_id = s.unit_id
WHERE shown.n > p.n AND s.unit_id NOT IN (SELECT home_units(s.instansi_id, :userId, :today::date))
ORDER BY shown.period DESC, shown.n - p.n DESC, s.id LIMIT 200
