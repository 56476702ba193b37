-- The figures of a new state: those of the one before, some of them with other digits.
INSERT INTO figures (instansi_id, closed_period_id, subject_kind, subject_id, subject_name, unit_id, unit_name,
  period_kind, period, official_period, measure, basis, covers, until, n, days, notes, figure, method_version, made_at)
SELECT f.instansi_id, :newId, f.subject_kind, f.subject_id, f.subject_name, f.unit_id, f.unit_name, f.period_kind,
  f.period, f.official_period, f.measure, f.basis, f.covers, f.until, coalesce(r.n, f.n), coalesce(r.days, f.days),
  f.notes, coalesce(r.figure, f.figure), CASE WHEN r.id IS NULL THEN f.method_version ELSE :methodVersion END,
  CASE WHEN r.id IS NULL THEN f.made_at ELSE :at END
FROM figures f
LEFT JOIN jsonb_to_recordset(:revised::jsonb) AS r (id uuid, n integer, days integer, figure jsonb) ON r.id = f.id
WHERE f.instansi_id = :instansiId AND f.closed_period_id = :closedPeriodId
RETURNING id
