UPDATE export_jobs SET state = CASE WHEN attempts >= :mostAttempts THEN 'failed' ELSE 'waiting' END, lease_id = NULL,
  leased_until = now() + interval '60 seconds'
WHERE instansi_id = :instansiId AND id = :exportId AND lease_id = :leaseId AND state = 'running'
