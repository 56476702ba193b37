-- One piece of a finished file of the person who asked for it.
SELECT c.content FROM export_chunks c
JOIN export_jobs j ON j.instansi_id = c.instansi_id AND j.id = c.export_id
  AND j.lease_id = c.lease_id AND j.state = 'done' AND j.requested_by = :userId
WHERE c.export_id = :exportId AND c.lease_id = :leaseId AND c.ordinal = :ordinal
