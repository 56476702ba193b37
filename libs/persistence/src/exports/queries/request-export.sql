-- Returns no row when the person has as many under way as are allowed.
INSERT INTO export_jobs (instansi_id, requested_by, period, unit_id, format, separator, created_at)
SELECT :instansiId, :userId, :period, :unitId, :format, :separator, :at
WHERE :mostAtOnce::integer > (
  SELECT count(*) FROM export_jobs WHERE requested_by = :userId AND state IN ('waiting', 'running')
)
RETURNING {{export_status()}}
