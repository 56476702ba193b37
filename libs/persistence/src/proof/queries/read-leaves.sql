-- Every leaf of a kind, or of its late seals, with the fields of its row as it is now, or NULL when there is none; in the
-- order of the trees.
SELECT agency, day::text AS day, subject_id AS "subjectId", salt, leaf, values, erased FROM (
  {{each_kind_by_day(leaves_with_rows)}}
  UNION ALL
  {{leaves_with_rows(journal, journal, bigint, r.local_day, sealed_journal, never_erased, false)}}
) AS found ORDER BY instansi_id, found.day, position
