-- What is planned for a code from the agency's next day on is planned for its replacement too.
INSERT INTO code_successions
SELECT s.instansi_id, :nextId, s.happened_on, s.unit_id, s.location_id, s.service_id, s.counter_id,
  s.assignment_id
FROM code_successions s JOIN instansi i ON i.id = s.instansi_id
WHERE s.code_id = :id AND s.happened_on > {{agency_day(:at, i)}}
RETURNING code_id
