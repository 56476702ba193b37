-- Gives up on exports whose last worker has gone silent.
UPDATE export_jobs SET state = 'failed', lease_id = NULL
WHERE state = 'running' AND leased_until < now() AND attempts >= :mostAttempts
