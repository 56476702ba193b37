-- Profiles as they are shown of periods that lie in a range.
SELECT f.period, f.subject_id AS "unitId", f.n, f.figure
FROM figures f JOIN closed_periods c ON c.instansi_id = f.instansi_id AND c.id = f.closed_period_id
WHERE f.instansi_id = :instansiId AND f.measure = 'profile' AND f.current
  AND c.first_day >= :from AND c.last_day < :to
ORDER BY 1, 2
