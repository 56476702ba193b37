SELECT id, browser, created_at AS "createdAt", last_seen_at AS "lastSeenAt", expires_at AS "expiresAt"
FROM sessions WHERE user_id = :userId ORDER BY created_at DESC, id
