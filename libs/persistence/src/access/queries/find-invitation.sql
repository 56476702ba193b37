SELECT instansi_id AS "instansiId", instansi_name AS "instansiName", user_id AS "userId",
  username, role, expires_at AS "expiresAt"
FROM find_invitation(:tokenHash)
