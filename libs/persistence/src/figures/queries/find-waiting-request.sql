SELECT id FROM period_requests
WHERE state = 'waiting' AND kind = :kind AND period = :period AND reason IS NOT DISTINCT FROM :reason::text
