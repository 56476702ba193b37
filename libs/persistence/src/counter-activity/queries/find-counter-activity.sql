-- The counters of a unit with everything below it, in the tree of today, and on which days they were rated.
WITH RECURSIVE {{subtree(:unitId, :today)}},
named AS {{unit_names(:today)}},
rated AS MATERIALIZED (
  SELECT counter_id, jsonb_agg(jsonb_build_object('day', day, 'n', n) ORDER BY day) AS days
  FROM counter_activity((SELECT array_agg(unit_id) FROM below), :since) GROUP BY counter_id
),
lowered AS MATERIALIZED (
  SELECT counter_id, jsonb_agg(jsonb_build_object('day', day, 'n', n) ORDER BY day) AS days
  FROM lowered_days((SELECT array_agg(unit_id) FROM below), :since) GROUP BY counter_id
),
screens AS MATERIALIZED (
  SELECT d.counter_id,
    jsonb_agg(jsonb_build_object('id', d.id, 'lastSeenAt', d.last_seen_at) ORDER BY d.issued_at, d.id) AS screens
  FROM displays d WHERE d.revoked_at IS NULL GROUP BY d.counter_id
)
SELECT c.id AS "counterId", c.name, c.unit_id AS "unitId", named.name AS "unitName",
  coalesce(rated.days, '[]') AS rated, coalesce(lowered.days, '[]') AS lowered,
  coalesce(screens.screens, '[]') AS displays
FROM counters c
JOIN named ON named.instansi_id = c.instansi_id AND named.unit_id = c.unit_id
LEFT JOIN rated ON rated.counter_id = c.id
LEFT JOIN lowered ON lowered.counter_id = c.id
LEFT JOIN screens ON screens.counter_id = c.id
WHERE c.unit_id IN (SELECT unit_id FROM below)
ORDER BY named.name, c.key
