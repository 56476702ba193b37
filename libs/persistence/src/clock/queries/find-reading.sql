-- The last look of the same start of the same machine comes first, else the last of all.
SELECT boot_id AS "bootId", extract(epoch FROM wall)::float8 * 1000 AS wall, uptime_ms::float8 AS uptime
FROM clock_looks
ORDER BY (boot_id = :bootId) DESC, wall DESC
LIMIT 1
