-- Quarters with settled ratings that come after the last closed one, oldest first.
SELECT DISTINCT to_char(c.local_day, 'YYYY-"Q"Q') AS quarter
FROM person_cells c, (
  SELECT coalesce(max(last_day) + 1, '-infinity') AS day FROM closed_periods
  WHERE instansi_id = :instansiId AND period_kind = 'quarter'
) AS open
WHERE {{settled_cell(c, :instansiId, open.day, 'infinity')}} AND c.status = 'counted'
ORDER BY 1
