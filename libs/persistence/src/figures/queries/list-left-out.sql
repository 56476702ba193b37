-- Which ratings of units' own stay out of the closing figures of each period.
SELECT period, left_out AS "leftOut" FROM closed_periods
WHERE instansi_id = :instansiId AND period_kind = 'quarter' AND revision = 0 ORDER BY period
