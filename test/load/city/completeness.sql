-- By kind of subject, measure and kind of period, of everything with ten persons: what is shown and whole, and when.
WITH spans AS (
  SELECT period_kind, period, first_day, last_day FROM closed_periods
  UNION ALL
  SELECT 'month', to_char(month, 'YYYY-MM'), month::date, (month + interval '1 month - 1 day')::date
  FROM closed_periods c, generate_series(c.first_day, c.last_day, interval '1 month') AS month WHERE c.period_kind = 'quarter'
), counted AS (
  SELECT kind, id, basis, measure, period_kind, period, last_day, sum(n) AS persons
  FROM spans JOIN city_counted ON local_day BETWEEN first_day AND last_day
  GROUP BY 1, 2, 3, 4, 5, 6, 7 HAVING sum(n) >= 10
), judged AS (
  SELECT c.*, f.n, f.whole, made.late
  FROM counted c LEFT JOIN LATERAL (
    SELECT f.n, f.until = c.last_day AND NOT f.notes @> '[{"kind": "days left out"}]' AS whole FROM figures f
    WHERE f.subject_kind = c.kind AND f.subject_id = c.id AND f.basis = c.basis AND f.measure = c.measure
      AND f.period = c.period AND f.closed_period_id IS NOT NULL
  ) AS f ON true
  LEFT JOIN LATERAL (
    SELECT min(f.made_at)::date - c.last_day AS late FROM figures f
    WHERE f.subject_kind = c.kind AND f.subject_id = c.id AND f.basis = c.basis AND f.measure = c.measure
      AND f.period = c.period AND f.until = c.last_day
  ) AS made ON f.whole
), summed AS (
  SELECT CASE WHEN kind = 'assignment' THEN 'officers' WHEN basis = 'attested' THEN 'attested' ELSE CASE kind
      WHEN 'instansi' THEN 'agency' WHEN 'unit' THEN 'units' WHEN 'service' THEN 'services' ELSE 'locations' END END AS subjects,
    measure, period_kind AS "periodKind", count(*)::integer AS "withTen", count(n)::integer AS shown,
    (count(*) FILTER (WHERE whole))::integer AS complete,
    (coalesce(sum(n), 0) / sum(persons))::float8 AS "personsShown",
    percentile_disc(0.5) WITHIN GROUP (ORDER BY late) AS "daysLate", max(late) AS "daysLateAtMost"
  FROM judged GROUP BY 1, 2, 3
)
SELECT * FROM summed ORDER BY measure DESC, array_position('{agency,units,services,officers,attested,locations}', subjects),
  array_position('{month,quarter,semester,year}', "periodKind")
