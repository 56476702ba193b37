UPDATE export_jobs SET state = 'done', progress = 100, leased_until = NULL, rows = :rows, bytes = :bytes,
  sha256 = :sha256, expires_at = :expiresAt
WHERE instansi_id = :instansiId AND id = :exportId AND lease_id = :leaseId AND state = 'running'
