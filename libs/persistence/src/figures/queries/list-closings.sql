-- The newest state of every closed period, and which ratings stay out of it.
SELECT DISTINCT ON (period) period, left_out AS "leftOut"
FROM closed_periods WHERE instansi_id = :instansiId
ORDER BY period, revision DESC
