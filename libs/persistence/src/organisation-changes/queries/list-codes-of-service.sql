-- Keys of the codes in use that name a service on a day.
SELECT key FROM codes c
WHERE revoked_at IS NULL AND (target_on(c, :from::date)).service_id = :id ORDER BY key
