INSERT INTO level_contrasts (instansi_id, closed_period_id, assignment_id, z, verdict)
SELECT instansi_id, :newId, assignment_id, z, verdict
FROM level_contrasts WHERE instansi_id = :instansiId AND closed_period_id = :closedPeriodId
RETURNING assignment_id
