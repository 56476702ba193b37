WITH {{asked_periods(:keys, :firsts, :afters)}}, part AS (
  SELECT key, location_id AS subject_id, service_id, places > 1 AS elsewhere FROM (
    SELECT DISTINCT period.key, place.location_id, offer.service_id,
      -- a counter without a location is a place of its own
      (SELECT count(DISTINCT coalesce(p.location_id, o.counter_id))
       FROM counter_services o
       LEFT JOIN counter_locations p ON p.instansi_id = o.instansi_id
         AND p.counter_id = o.counter_id AND p.valid && daterange(period.first, period.after)
       WHERE o.instansi_id = :instansiId AND o.service_id = offer.service_id
         AND o.valid && daterange(period.first, period.after)) AS places
    FROM period
    JOIN counter_locations place ON place.instansi_id = :instansiId AND place.location_id = ANY(:ids)
      AND place.valid && daterange(period.first, period.after)
    JOIN counter_services offer ON offer.instansi_id = :instansiId AND offer.counter_id = place.counter_id
      AND offer.valid && daterange(period.first, period.after)
  ) AS offered
)
{{served_of_parts(:instansiId)}}
