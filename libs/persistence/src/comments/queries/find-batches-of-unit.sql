-- Released comments of one unit, newest batch first; what was withheld after an objection keeps its place.
SELECT b.ordinal, to_char(b.month, 'YYYY-MM') AS month,
  coalesce((SELECT json_agg(CASE WHEN NOT c.withheld THEN c.text END ORDER BY c.unit_place) FROM comments c
    WHERE c.instansi_id = b.instansi_id AND c.unit_batch_id = b.id), '[]') AS comments
FROM comment_batches b
WHERE b.subject_kind = 'unit' AND b.subject_id = :id AND (:before::integer IS NULL OR b.ordinal < :before)
ORDER BY b.ordinal DESC LIMIT :limit::integer
