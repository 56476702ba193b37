-- Ends an export that waits or runs, and takes away a finished file.
UPDATE export_jobs SET state = CASE state WHEN 'failed' THEN state ELSE 'cancelled' END
WHERE requested_by = :userId AND id = :id
