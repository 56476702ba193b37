DELETE FROM export_jobs
WHERE state NOT IN ('waiting', 'running') AND created_at < :now::timestamptz - interval '30 days'
