-- Months and quarters, as they stand closed, of services (pulse) and officers (their own two elements) below a unit,
-- that end between two days; oldest first.
WITH RECURSIVE {{subtree(:unitId, :day)}}, subject (kind, id) AS (
  SELECT 'service', s.id FROM services s JOIN below USING (unit_id)
  UNION ALL SELECT 'assignment', a.id FROM assignments a JOIN below USING (unit_id)
)
SELECT subject.kind, subject.id, f.official_period AS quarter, f.period_kind AS "periodKind", lower(f.covers)::text AS from,
  f.until::text, f.n, f.figure -> 'counts' AS counts, f.figure -> 'mean' AS mean, f.figure -> 'interval' AS interval
FROM subject JOIN figures f ON f.subject_kind = subject.kind AND f.subject_id = subject.id
WHERE f.current AND f.closed_period_id IS NOT NULL AND f.period_kind IN ('month', 'quarter')
  AND f.measure = CASE subject.kind WHEN 'service' THEN 'pulse' ELSE 'officer' END
  AND f.basis = CASE subject.kind WHEN 'service' THEN 'all' ELSE 'attested' END
  AND f.until BETWEEN :from::date AND :day::date
ORDER BY subject.kind, subject.id, f.until, f.period_kind
