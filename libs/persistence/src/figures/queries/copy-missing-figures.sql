INSERT INTO missing_figures (instansi_id, closed_period_id, subject_kind, subject_id, subject_name, unit_id, unit_name,
  period, official_period, measure, basis, reason)
SELECT instansi_id, :newId, subject_kind, subject_id, subject_name, unit_id, unit_name, period, official_period, measure,
  basis, reason
FROM missing_figures WHERE instansi_id = :instansiId AND closed_period_id = :closedPeriodId
RETURNING subject_id
