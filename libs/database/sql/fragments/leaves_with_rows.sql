-- leaves_with_rows(name, rows, type, day, fields, erased, late)
-- The part of `read-leaves` for one kind.
SELECT l.instansi_id, l.position, i.key AS agency, l.day, l.subject_id, l.salt, l.leaf,
  CASE WHEN r.id IS NOT NULL THEN {{:fields(r)}} END AS values, {{:erased(l, current_date)}} AS erased
FROM proof_leaves l JOIN instansi i ON i.id = l.instansi_id
LEFT JOIN :rows r ON r.instansi_id = l.instansi_id AND r.id = CAST(l.subject_id AS :type)
WHERE :kind::text IN (':name', ':name.late') AND l.kind = :kind AND (:agency::text IS NULL OR i.key = :agency)
