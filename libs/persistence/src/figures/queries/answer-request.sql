UPDATE period_requests SET state = :state, done_at = :at, outcome = :outcome
WHERE instansi_id = :instansiId AND id = :id AND state = 'waiting'
