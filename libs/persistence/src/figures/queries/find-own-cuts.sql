SELECT assignment_id AS "assignmentId", measure, until::text, figure -> 'elements' AS elements
FROM own_figures WHERE instansi_id = :instansiId AND period = :period
ORDER BY 1, 2, 3
