INSERT INTO objections (instansi_id, user_id, assignment_id, kind, batch_id, place, text, filed_at)
SELECT a.instansi_id, :userId, a.id, 'comment', b.id, :index, :text, :at
FROM assignments a JOIN comment_batches b ON b.subject_kind = 'assignment' AND b.subject_id = a.id
JOIN instansi i ON i.id = a.instansi_id
WHERE a.officer_id = :officerId AND a.id = :assignmentId AND b.ordinal = :batch
  AND (:at::timestamptz AT TIME ZONE i.time_zone)::date
    < b.month + interval '1 month' + make_interval(days => :objectionDays)
  AND EXISTS (SELECT FROM comments c
    WHERE c.assignment_batch_id = b.id AND c.assignment_place = :index AND NOT c.withheld)
RETURNING id
