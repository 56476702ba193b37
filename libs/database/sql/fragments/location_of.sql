-- location_of(code, day)
-- The location that a code names, or else where its counter stood on that day.
coalesce((:code).location_id, (
  SELECT location_id FROM counter_locations
  WHERE instansi_id = (:code).instansi_id AND counter_id = (:code).counter_id AND valid @> :day
))
