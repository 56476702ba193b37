-- The newest reply to each quarter of an assignment, newest quarter first.
SELECT DISTINCT ON (r.period) r.period, r.text, r.written_at AS "writtenAt"
FROM replies r WHERE r.assignment_id = :assignmentId
ORDER BY r.period DESC, r.ordinal DESC
