-- end_shifts(owned, day)
-- Ends shifts `r` of the roster with the day before a day; one that would have begun later never was.
WITH late AS MATERIALIZED (
  SELECT id, begins, boundary FROM (
    SELECT r.id, r.during, lower(r.during) AS begins, {{shift_boundary(r, :day)}} AS boundary
    FROM roster r WHERE :owned
  ) AS shift WHERE during && tstzrange(boundary, NULL)
), gone AS (
  DELETE FROM roster USING late WHERE roster.id = late.id AND begins >= boundary
), cut AS (
  UPDATE roster SET during = tstzrange(begins, boundary) FROM late
  WHERE roster.id = late.id AND begins < boundary
)
SELECT count(*)::integer AS n FROM late
