-- The demonstration agency comes first.
SELECT c.code, i.name AS instansi, k.name AS counter, (
    SELECT v.name FROM unit_versions v
    WHERE v.instansi_id = c.instansi_id AND v.unit_id = c.unit_id ORDER BY v.valid DESC LIMIT 1
  ) AS unit
FROM codes c
JOIN instansi i ON i.id = c.instansi_id
LEFT JOIN counters k ON k.instansi_id = c.instansi_id AND k.id = c.counter_id
WHERE c.revoked_at IS NULL AND c.kind = :kind AND (k.id IS NOT NULL OR c.kind = 'uji')
ORDER BY i.marking IS DISTINCT FROM 'CONTOH', i.key, c.key
LIMIT 1
