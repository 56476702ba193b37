-- The codes that point at merged units point at the successor from a day on.
WITH held AS (
  SELECT c.instansi_id, c.id, c.key, t.location_id, service.after AS service_id,
    counter.after AS counter_id, assignment.after AS assignment_id
  FROM codes c JOIN instansi i ON i.id = c.instansi_id
  CROSS JOIN LATERAL target_on(c, :from::date) AS t
  LEFT JOIN {{moves(:services, service)}} ON service.before = t.service_id
  LEFT JOIN {{moves(:counters, counter)}} ON counter.before = t.counter_id
  LEFT JOIN {{moves(:assignments, assignment)}} ON assignment.before = t.assignment_id
  WHERE t.unit_id = ANY (:ids)
    AND (c.revoked_at IS NULL OR c.revoked_at > :from::date::timestamp AT TIME ZONE i.time_zone)
), moved AS (
  INSERT INTO code_successions (instansi_id, code_id, happened_on, unit_id, location_id, service_id,
    counter_id, assignment_id)
  SELECT instansi_id, id, :from, :successorId, location_id, service_id, counter_id, assignment_id FROM held
)
SELECT key FROM held ORDER BY key
