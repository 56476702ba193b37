-- What has been released about the respondents of units.
SELECT DISTINCT ON (subject_id) id, subject_id AS "subjectId", period, figure,
  method_version AS "methodVersion",
  to_char(released_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "releasedAt"
FROM releases
WHERE instansi_id = :instansiId AND subject_kind = 'unit' AND period = :period AND subject_id = ANY(:ids)
  AND measure = 'profile'
ORDER BY subject_id, ordinal DESC
