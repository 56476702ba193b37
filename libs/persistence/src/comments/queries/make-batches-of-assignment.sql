-- Puts what has waited long enough into batches, one assignment by itself. Whose a comment is, the rating says now. The
-- order within a batch is drawn by lot.
WITH waiting AS (
  SELECT c.instansi_id, c.month, c.rating_id, r.assignment_id AS subject_id,
    ((:now::timestamptz AT TIME ZONE i.time_zone)::date) AS today
  FROM comments c
  JOIN ratings r ON r.instansi_id = c.instansi_id AND r.id = c.rating_id
  JOIN instansi i ON i.id = c.instansi_id
  WHERE c.assignment_batch_id IS NULL AND r.status = 'counted' AND r.assignment_id IS NOT NULL
    AND r.local_day < (:now::timestamptz AT TIME ZONE i.time_zone)::date - :daysWaited::integer
), batch AS (
  INSERT INTO comment_batches (instansi_id, subject_kind, subject_id, ordinal, month)
  SELECT w.instansi_id, 'assignment', w.subject_id,
    1 + coalesce((SELECT max(b.ordinal) FROM comment_batches b WHERE b.instansi_id = w.instansi_id
      AND b.subject_kind = 'assignment' AND b.subject_id = w.subject_id), 0),
    date_trunc('month', w.today)
  FROM waiting w GROUP BY w.instansi_id, w.subject_id, w.today
  HAVING count(*) >= :fewest::integer
  RETURNING instansi_id, id, subject_id
), placed AS (
  SELECT w.instansi_id, w.month, w.rating_id, batch.id,
    row_number() OVER (PARTITION BY batch.instansi_id, batch.id ORDER BY gen_random_uuid()) AS place
  FROM waiting w JOIN batch USING (instansi_id, subject_id)
), released AS (
  UPDATE comments c SET assignment_batch_id = p.id, assignment_place = p.place FROM placed p
  WHERE c.instansi_id = p.instansi_id AND c.month = p.month AND c.rating_id = p.rating_id
)
SELECT count(*)::integer AS made FROM batch
