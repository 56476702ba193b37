-- The counters of a unit with everything below it, in the tree of today, and on which days they were rated.
WITH RECURSIVE {{subtree(:unitId, :today)}},
named AS {{unit_names(:today)}},
activity AS MATERIALIZED (
  SELECT * FROM counter_activity((SELECT array_agg(unit_id) FROM below), :since, :today, :now)
),
lowered AS MATERIALIZED (
  SELECT * FROM lowered_days((SELECT array_agg(unit_id) FROM below), :since)
)
SELECT c.id AS "counterId", c.name, c.unit_id AS "unitId", named.name AS "unitName",
  coalesce((SELECT jsonb_agg(jsonb_build_object('day', day, 'n', n) ORDER BY day)
    FROM activity WHERE counter_id = c.id), '[]') AS rated,
  coalesce((SELECT jsonb_agg(jsonb_build_object('day', day, 'n', n) ORDER BY day)
    FROM lowered WHERE counter_id = c.id), '[]') AS lowered,
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', d.id, 'lastSeenAt', d.last_seen_at) ORDER BY d.issued_at, d.id)
    FROM displays d WHERE d.counter_id = c.id AND d.revoked_at IS NULL), '[]') AS displays
FROM counters c
JOIN named ON named.instansi_id = c.instansi_id AND named.unit_id = c.unit_id
WHERE c.unit_id IN (SELECT unit_id FROM below)
ORDER BY named.name, c.key
