-- A rating that does not count anyway is judged by nobody, and a trial's is no citizen's.
SELECT r.id, r.unit_id AS "unitId", r.assignment_id AS "assignmentId", r.counter_id AS "counterId",
  r.service_id AS "serviceId", r.location_id AS "locationId", r.channel,
  r.assurance_level AS level, r.hour_block AS "hourBlock",
  extract(epoch FROM r.received_at)::float8 / 60 AS minute, encode(r.visitor, 'hex') AS visitor,
  coalesce(r.office_network, false) AS "officeNetwork", coalesce(r.staff_device, false) AS "staffDevice",
  r.device_bucket AS "deviceBucket", r.lowered_by AS "loweredBy",
  (SELECT count(*) = count(r.answers -> item.key) AND count(DISTINCT r.answers -> item.key) = 1
   FROM instrument_items item
   WHERE item.instrument_version_id = r.instrument_version_id AND item.kind IN ({{INDEX_KINDS}})) AS "straightLine"
FROM ratings r
JOIN codes c ON c.instansi_id = r.instansi_id AND c.id = r.code_id
WHERE r.instansi_id = :instansiId AND r.local_day = :day AND r.status <> 'uncounted' AND c.kind <> 'uji'
ORDER BY r.id
