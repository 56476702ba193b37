-- shift_boundary(shift, day)
-- The first moment of a day where the counter of a shift stands, or of the agency.
(
  SELECT :day::date::timestamp AT TIME ZONE coalesce((
    SELECT l.time_zone FROM counter_locations cl
    JOIN locations l ON l.instansi_id = cl.instansi_id AND l.id = cl.location_id
    WHERE cl.instansi_id = (:shift).instansi_id AND cl.counter_id = (:shift).counter_id
      AND cl.valid @> (:day::date - 1)
  ), i.time_zone) FROM instansi i WHERE i.id = (:shift).instansi_id
)
