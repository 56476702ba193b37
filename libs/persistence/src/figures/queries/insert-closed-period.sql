INSERT INTO closed_periods (instansi_id, id, period_kind, period, first_day, last_day, revision, closed_at, closed_by,
  settings, method_version, left_out)
VALUES (:instansiId, :id, :kind, :period, :firstDay, :lastDay, 0, :closedAt, :closedBy, :settings, :methodVersion,
  :leftOut)
RETURNING id
