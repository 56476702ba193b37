-- The figures of a state of a closed period, months included.
SELECT f.id, f.subject_kind AS "subjectKind", f.subject_id AS "subjectId", f.subject_name AS "subjectName",
  f.unit_id AS "unitId", f.period_kind AS "periodKind", f.measure, f.basis, covers.days AS covers, f.n, f.days, f.notes,
  f.figure
FROM figures f, LATERAL (
  SELECT jsonb_agg(jsonb_build_object('from', lower(part)::text, 'until', (upper(part) - 1)::text) ORDER BY part) AS days
  FROM unnest(f.covers) AS part
) AS covers
WHERE f.instansi_id = :instansiId AND f.closed_period_id = :closedPeriodId
  AND f.measure IN ('pulse', 'ikm', 'officer')
ORDER BY f.subject_kind, f.subject_id, f.measure, f.basis, f.period
