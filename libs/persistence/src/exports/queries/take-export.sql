-- Takes the oldest export that waits or whose worker has gone silent, for sixty seconds.
UPDATE export_jobs SET state = 'running', lease_id = gen_random_uuid(), leased_until = now() + interval '60 seconds',
  attempts = attempts + 1, progress = 0, rows = 0
WHERE (instansi_id, id) = (
  SELECT instansi_id, id FROM export_jobs
  WHERE state IN ('waiting', 'running') AND coalesce(leased_until < now(), true)
  ORDER BY created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
)
RETURNING instansi_id AS "instansiId", id AS "exportId", lease_id AS "leaseId",
  attempts::integer, period, unit_id AS "unitId", format, separator
