INSERT INTO level_contrasts (instansi_id, closed_period_id, assignment_id, z, verdict)
SELECT :instansiId::uuid, :closedPeriodId::uuid, "assignmentId", z, verdict
FROM jsonb_to_recordset(:contrasts::jsonb) AS new ("assignmentId" uuid, z float8, verdict text)
RETURNING assignment_id
