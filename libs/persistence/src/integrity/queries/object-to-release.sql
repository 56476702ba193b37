INSERT INTO objections (instansi_id, user_id, assignment_id, kind, release_id, days, text, filed_at)
SELECT r.instansi_id, :userId, r.subject_id, :kind, r.id, daterange(:from, :to), :text, :at
FROM releases r WHERE r.id = :releaseId
RETURNING id
