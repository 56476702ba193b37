-- end_ranges(table, owned, day)
-- Ends ranges of days on a day; what would have begun later never was.
WITH unbegun AS (
  DELETE FROM :table WHERE :owned AND lower(valid) >= :day::date
)
UPDATE :table SET valid = daterange(lower(valid), :day::date)
WHERE :owned AND lower(valid) < :day::date AND valid @> :day::date
