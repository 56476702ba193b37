-- export_status()
-- The columns of an export that the person who asked for it reads.
id, state, period, unit_id AS "unitId", format, separator, progress::integer, rows::float8,
  bytes::float8, sha256, lease_id AS "leaseId", expires_at AS "expiresAt"
