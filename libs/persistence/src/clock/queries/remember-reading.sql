INSERT INTO clock_looks (boot_id, wall, uptime_ms) VALUES (:bootId, :wall, :uptime)
ON CONFLICT ON CONSTRAINT clock_looks_pk DO UPDATE SET wall = excluded.wall, uptime_ms = excluded.uptime_ms
RETURNING boot_id
