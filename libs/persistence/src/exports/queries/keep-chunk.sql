-- Keeps a piece of the file and prolongs the lease; changes nothing when the lease is lost.
WITH held AS (
  UPDATE export_jobs SET leased_until = now() + interval '60 seconds', progress = :percent, rows = :rows
  WHERE instansi_id = :instansiId AND id = :exportId AND lease_id = :leaseId AND state = 'running' RETURNING id
)
INSERT INTO export_chunks (instansi_id, export_id, lease_id, ordinal, content)
SELECT :instansiId, :exportId, :leaseId, :ordinal, :content FROM held
RETURNING ordinal
