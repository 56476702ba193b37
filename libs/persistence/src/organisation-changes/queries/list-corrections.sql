-- Every correction of the roster, the latest first.
SELECT c.id, c.counter_id AS "counterId", lower(c.during) AS "from", upper(c.during) AS "to",
  c.assignment_id AS "assignmentId", c.previous, c.reason, u.username AS "correctedBy",
  c.corrected_at AS "correctedAt"
FROM roster_corrections c JOIN users u ON u.instansi_id = c.instansi_id AND u.id = c.corrected_by
ORDER BY c.corrected_at DESC, c.id
