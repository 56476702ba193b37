-- The figures of one subject in one period that stand now, of some measures.
SELECT {{figure_columns(f, c)}}, f.figure
FROM figures f
LEFT JOIN closed_periods c ON c.instansi_id = f.instansi_id AND c.id = f.closed_period_id
WHERE f.current AND f.subject_kind = :kind AND f.subject_id = :id AND f.period = :period
  AND f.measure = ANY(:measures::text[])
ORDER BY f.measure, f.basis
