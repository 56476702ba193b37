INSERT INTO looks (instansi_id, user_id, what, assignment_id, unit_id, period, looked_at)
VALUES (:instansiId, :userId, :what, :assignmentId, :unitId, :period, :at) RETURNING id
