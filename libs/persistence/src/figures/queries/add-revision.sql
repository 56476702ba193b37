-- A new state of a closed period, which stands in the place of the one before.
INSERT INTO closed_periods (instansi_id, period_kind, period, first_day, last_day, revision, closed_at, closed_by, reason,
  changes, settings, method_version, left_out, corrections)
SELECT instansi_id, period_kind, period, first_day, last_day, revision + 1, :at, :by, :reason, :changes, settings,
  :methodVersion, left_out, :corrections
FROM closed_periods WHERE instansi_id = :instansiId AND id = :closedPeriodId
RETURNING id
