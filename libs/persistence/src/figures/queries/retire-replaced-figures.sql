-- Newer figures stand in the place of these.
UPDATE figures f SET current = false
FROM jsonb_to_recordset(:figures::jsonb) AS newer ("subjectKind" text, "subjectId" uuid, period text, measure text, basis text)
WHERE f.instansi_id = :instansiId AND f.current AND f.subject_kind = newer."subjectKind"
  AND f.subject_id = newer."subjectId" AND f.period = newer.period AND f.measure = newer.measure
  AND f.basis = newer.basis
