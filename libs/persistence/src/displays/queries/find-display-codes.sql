-- The codes that a display at the counter can show; its own is the one that was made for displays.
SELECT c.id, c.key = k.key || '~layar' AS own, (c.revoked_at IS NULL OR c.revoked_at > :at) AS active
FROM counters k
JOIN codes c ON c.counter_id = k.id AND c.channel = 'display' AND c.assignment_id IS NULL
WHERE k.id = :counterId
