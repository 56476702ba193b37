-- Counters that stand at a location on a day or later, and codes that name it then.
SELECT 'counter' AS kind, k.key FROM counter_locations cl JOIN counters k ON k.id = cl.counter_id
WHERE cl.location_id = :id AND NOT cl.valid << daterange(:from::date, NULL)
UNION SELECT 'code', c.key FROM codes c
WHERE c.revoked_at IS NULL AND (target_on(c, :from::date)).location_id = :id ORDER BY 1, 2
