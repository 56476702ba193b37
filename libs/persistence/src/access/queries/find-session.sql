SELECT id, instansi_id AS "instansiId", instansi_name AS "instansiName", marking,
  user_id AS "userId", username, role, unit_id AS "unitId", officer_id AS "officerId",
  last_seen_at AS "lastSeenAt", expires_at AS "expiresAt"
FROM find_session(:tokenHash)
