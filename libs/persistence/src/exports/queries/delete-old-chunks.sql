-- Files that have expired, and pieces of tries that no longer count.
DELETE FROM export_chunks c USING export_jobs j
WHERE j.instansi_id = c.instansi_id AND j.id = c.export_id
  AND (j.state NOT IN ('running', 'done') OR j.lease_id <> c.lease_id OR j.expires_at <= :now)
