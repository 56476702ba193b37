UPDATE export_jobs SET state = 'waiting', lease_id = NULL, leased_until = NULL, attempts = attempts - 1
WHERE instansi_id = :instansiId AND id = :exportId AND lease_id = :leaseId AND state = 'running'
