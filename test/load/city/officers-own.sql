-- Of each quarter whose ninth week was given: officers' places of work with thirty attested taps in its settled days by
-- the making after that week, and those of them of which an own view was shown by then.
SELECT q.period, count(*)::integer AS "withThirty", count(shown.until)::integer AS "withView"
FROM (
  SELECT period, c.id, q.first_day
  FROM (SELECT period, first_day, last_day FROM closed_periods WHERE period_kind = 'quarter') AS q
  JOIN city_counted c ON c.kind = 'assignment' AND c.measure = 'pulse'
    AND c.local_day BETWEEN q.first_day AND q.first_day + 62
  GROUP BY 1, 2, 3 HAVING sum(c.n) >= 30
) AS q LEFT JOIN LATERAL (
  SELECT max(o.until) AS until FROM own_figures o
  WHERE o.assignment_id = q.id AND o.period = q.period AND o.measure = 'pulse' AND o.made_at < q.first_day + 71
) AS shown ON true
GROUP BY 1 ORDER BY 1
