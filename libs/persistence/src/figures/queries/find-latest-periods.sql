-- The newest period of each kind in which any of the subjects has a figure, or an officer an own running one. Within a
-- kind the keys of periods are in the order of time.
SELECT kind, max(period) AS period
FROM (
  SELECT f.period_kind AS kind, f.period FROM figures f
  WHERE f.current AND f.subject_kind = :kind AND f.subject_id = ANY(:ids::uuid[]) AND f.measure <> 'profile'
  UNION ALL
  SELECT 'quarter', o.period FROM own_figures o WHERE :kind = 'assignment' AND o.assignment_id = ANY(:ids::uuid[])
) AS shown
GROUP BY kind ORDER BY kind
