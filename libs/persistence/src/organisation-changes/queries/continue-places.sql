-- Where the counters of merged units stand from a day on.
INSERT INTO counter_locations (instansi_id, counter_id, location_id, valid)
SELECT cl.instansi_id, m.after, cl.location_id, cl.valid * daterange(:from::date, NULL)
FROM counter_locations cl JOIN {{moves(:counters, m)}} ON m.before = cl.counter_id
WHERE NOT cl.valid << daterange(:from::date, NULL)
RETURNING counter_id
