INSERT INTO objections (instansi_id, user_id, assignment_id, kind, figure_id, days, text, filed_at)
SELECT f.instansi_id, :userId, f.subject_id, :kind, f.id, daterange(:from, :to), :text, :at
FROM figures f WHERE f.id = :figureId
RETURNING id
