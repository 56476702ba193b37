-- Whether a quarter before a day has ratings that count and is not closed.
SELECT EXISTS (
  SELECT FROM person_cells c
  WHERE c.instansi_id = :instansiId AND c.local_day < :from AND c.status = 'counted'
    AND c.tap_1 + c.tap_2 + c.tap_3 + c.tap_4 > 0
    AND NOT EXISTS (
      SELECT FROM closed_periods p WHERE p.instansi_id = c.instansi_id AND p.period_kind = 'quarter'
        AND c.local_day BETWEEN p.first_day AND p.last_day)
) AS open
