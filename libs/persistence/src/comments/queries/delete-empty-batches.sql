DELETE FROM comment_batches b
WHERE NOT EXISTS (
  SELECT FROM comments c
  WHERE c.instansi_id = b.instansi_id AND b.id IN (c.unit_batch_id, c.assignment_batch_id)
)
