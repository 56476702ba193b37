-- The figures of subjects as they stand now, in the order of the subjects, of the periods and of the measures. Each
-- subject is looked up by the index, so that nothing wide is ever sorted but the figures of one subject.
SELECT asked.position::integer - 1 AS subject, found.*
FROM (
  SELECT id, position FROM unnest(:ids::uuid[]) WITH ORDINALITY AS subject (id, position) ORDER BY position
) AS asked
CROSS JOIN LATERAL (
  SELECT f.id, f.subject_name AS "subjectName", f.unit_name AS "unitName", f.period, f.measure, f.basis, f.n, f.days,
    f.closed_period_id AS "closedPeriodId", f.covers::text AS covers, f.notes,
    CASE WHEN :without = '{}'::text[] THEN f.figure ELSE f.figure - :without::text[] END::text AS figure,
    f.method_version AS "methodVersion",
    to_char(f.made_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "madeAt"
  FROM figures f
  WHERE f.instansi_id = :instansiId AND f.subject_kind = :kind AND f.subject_id = asked.id AND f.current
    AND f.period = ANY(:periods) AND f.measure = ANY(:measures) AND f.basis = ANY(:bases)
  ORDER BY array_position(:periods::text[], f.period), f.measure, f.basis
  -- keeps the order by subject from being asked of the whole
  OFFSET 0
) AS found
