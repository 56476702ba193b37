INSERT INTO own_figures (instansi_id, assignment_id, period, measure, until, n, days, figure, method_version, made_at)
SELECT :instansiId, "assignmentId", :period, measure, until, n, days, figure, :methodVersion, :madeAt
FROM jsonb_to_recordset(:rows::jsonb) AS own ("assignmentId" uuid, measure text, until date, n integer, days integer,
  figure jsonb)
ON CONFLICT ON CONSTRAINT own_figures_pk DO NOTHING
RETURNING assignment_id
