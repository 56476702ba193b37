-- The newest release of each subject, measure and basis.
SELECT DISTINCT ON (subject_id, measure, basis)
  id, subject_kind AS "subjectKind", subject_id AS "subjectId", period, measure, basis, ordinal,
  n::integer, days, CASE WHEN :elements THEN figure ELSE figure - 'elements' END AS figure, method_version AS "methodVersion",
  to_char(released_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "releasedAt"
FROM releases
WHERE instansi_id = :instansiId AND subject_kind = :kind AND subject_id = ANY(:ids) AND period = :period
  AND measure = ANY(:measures)
ORDER BY subject_id, measure, basis, ordinal DESC
