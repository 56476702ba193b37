-- places_of(target)
-- Where each target of a batch stands, the clock of that location, and the services that may be named there.
SELECT t.text, t.agency_day, t.called_to, place.location_id, coalesce(l.time_zone, t.time_zone) AS time_zone,
  ARRAY(SELECT s.id FROM offered_services(t.code, t.agency_day) AS s) AS services
FROM :target t
CROSS JOIN LATERAL (SELECT {{location_of(t.code, t.agency_day)}} AS location_id OFFSET 0) AS place
LEFT JOIN locations l ON l.instansi_id = (t.code).instansi_id AND l.id = place.location_id
