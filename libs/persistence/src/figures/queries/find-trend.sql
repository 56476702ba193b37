-- The figures of one measure and basis that stand now, of some subjects of one kind in some periods; the distributions
-- and elements, which are most of the bytes, are left out.
SELECT {{figure_columns(f, c)}},
  f.figure - ARRAY['counts', 'elements', 'reasons', 'means', 'compatibility'] AS figure
FROM figures f
LEFT JOIN closed_periods c ON c.instansi_id = f.instansi_id AND c.id = f.closed_period_id
WHERE f.current AND f.subject_kind = :kind AND f.subject_id = ANY(:ids::uuid[]) AND f.period = ANY(:periods::text[])
  AND f.measure = :measure AND f.basis = :basis
ORDER BY f.subject_id, f.period
