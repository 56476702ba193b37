-- What must have ended by a day before a unit can.
SELECT 'unit' AS kind, u.key FROM unit_versions v JOIN units u ON u.id = v.unit_id
WHERE v.parent_id = :id AND NOT v.valid << daterange(:from::date, NULL)
UNION SELECT 'service', key FROM services
WHERE unit_id = :id AND NOT valid << daterange(:from::date, NULL)
UNION SELECT 'counter', key FROM counters
WHERE unit_id = :id AND (retired_on IS NULL OR retired_on > :from::date)
UNION SELECT 'officer', o.key FROM assignments a JOIN officers o ON o.id = a.officer_id
WHERE a.unit_id = :id AND NOT a.valid << daterange(:from::date, NULL)
UNION SELECT 'code', c.key FROM codes c JOIN instansi i ON i.id = c.instansi_id
WHERE (target_on(c, :from::date)).unit_id = :id
  AND (c.revoked_at IS NULL OR c.revoked_at > :from::date::timestamp AT TIME ZONE i.time_zone)
ORDER BY 1, 2
