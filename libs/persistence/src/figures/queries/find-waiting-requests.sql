-- What planners wait for, the oldest first.
SELECT instansi_id AS "instansiId", id, kind, period, asked_by AS "askedBy", reason
FROM period_requests WHERE state = 'waiting'
ORDER BY asked_at, id
