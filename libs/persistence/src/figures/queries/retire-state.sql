-- The figures of a state that another one follows; what is missing with them.
WITH figure AS (
  UPDATE figures SET current = false WHERE instansi_id = :instansiId AND closed_period_id = :closedPeriodId AND current
)
UPDATE missing_figures SET current = false
WHERE instansi_id = :instansiId AND closed_period_id = :closedPeriodId AND current
