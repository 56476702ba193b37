-- Up to which days the pulses of units below a unit were shown, in quarters that end on or after a day: running ones
-- and the first closing of each quarter, oldest first. What lies between two of them is a window.
WITH RECURSIVE {{subtree(:unitId, :day)}}
SELECT f.subject_id AS "unitId", f.official_period AS quarter, f.until::text, f.n, f.figure -> 'counts' AS counts, f.notes
FROM below JOIN figures f ON f.subject_kind = 'unit' AND f.subject_id = below.unit_id
LEFT JOIN closed_periods c ON c.instansi_id = f.instansi_id AND c.id = f.closed_period_id
WHERE f.period_kind = 'quarter' AND f.measure = 'pulse' AND f.basis = 'all' AND coalesce(c.revision, 0) = 0
  AND f.until BETWEEN :from::date AND :day::date
ORDER BY f.subject_id, f.official_period, f.until, f.n
