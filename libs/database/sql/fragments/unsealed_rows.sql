-- unsealed_rows(name, rows, type, day, fields, erased, late)
-- The part of `find-unsealed` for one kind.
SELECT i.key AS agency, ':name' AS kind, (:day)::text AS day, r.id::text AS "subjectId", (:late) IS TRUE AS late
FROM :rows r JOIN instansi i ON i.id = r.instansi_id
JOIN (SELECT instansi_id, max(day) AS day FROM proof_seals WHERE kind = ':name' GROUP BY instansi_id) AS s
  ON s.instansi_id = r.instansi_id AND :day <= s.day
WHERE ':name' = :kind::text AND (:agency::text IS NULL OR i.key = :agency)
  AND {{without_leaf((':name', ':name.late'))}}
