-- Agencies with settled days, what they decided about their figures, and how far running figures have been looked for.
SELECT i.id AS "instansiId", i.time_zone AS "timeZone", i.fee_rule AS "feeRule", i.leading_mean AS "leadingMean",
  i.leading_period AS "leadingPeriod", settled.day::text AS "settledThrough", m.settled_through::text AS "madeThrough"
FROM instansi i LEFT JOIN figure_makings m ON m.instansi_id = i.id,
  LATERAL (SELECT max(local_day) AS day FROM settled_days d WHERE d.instansi_id = i.id) AS settled
WHERE settled.day IS NOT NULL
ORDER BY i.id
