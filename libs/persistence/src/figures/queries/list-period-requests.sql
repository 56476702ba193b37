-- What planners asked, newest first; or one of it, by its id.
SELECT r.id, r.kind, r.period, asker.username AS "askedBy", r.asked_at AS "askedAt", r.reason, r.state,
  r.done_at AS "doneAt", r.outcome
FROM period_requests r JOIN users asker ON asker.id = r.asked_by
WHERE r.id = coalesce(:id::uuid, r.id)
ORDER BY r.asked_at DESC, r.id LIMIT 200
