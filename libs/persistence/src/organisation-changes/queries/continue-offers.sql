-- What the counters of merged units offer from a day on.
INSERT INTO counter_services (instansi_id, counter_id, service_id, valid)
SELECT cs.instansi_id, m.after, s.after, cs.valid * daterange(:from::date, NULL)
FROM counter_services cs JOIN {{moves(:counters, m)}} ON m.before = cs.counter_id
JOIN {{moves(:services, s)}} ON s.before = cs.service_id
WHERE NOT cs.valid << daterange(:from::date, NULL)
RETURNING counter_id
