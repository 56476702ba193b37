-- Every state of a closed period, the closing first.
SELECT id, period_kind AS kind, period, first_day::text AS "firstDay", last_day::text AS "lastDay", revision,
  closed_at AS "closedAt", settings, method_version AS "methodVersion", left_out AS "leftOut", corrections
FROM closed_periods WHERE instansi_id = :instansiId AND period = :period
ORDER BY revision
