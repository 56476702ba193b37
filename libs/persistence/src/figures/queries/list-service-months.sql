-- Services below a unit with the ratings of their newest month that is closed and whole, of the months up to a day; all
-- of one month, and none where there is no such month.
WITH RECURSIVE {{subtree(:unitId, :day)}}, whole AS (
  SELECT s.id, f.period, f.n
  FROM services s JOIN below USING (unit_id)
  JOIN figures f ON f.subject_kind = 'service' AND f.subject_id = s.id
  WHERE f.current AND f.closed_period_id IS NOT NULL AND f.period_kind = 'month' AND f.measure = 'pulse'
    AND f.basis = 'all' AND f.until <= :day::date
    AND f.covers = datemultirange(daterange((f.period || '-01')::date,
      ((f.period || '-01')::date + interval '1 month')::date))
)
SELECT id, period AS month, n FROM whole WHERE period = (SELECT max(period) FROM whole) ORDER BY id
