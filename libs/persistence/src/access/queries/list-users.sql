SELECT u.username, u.role, i.key AS "instansiKey", i.name AS "instansiName",
  to_char(u.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "createdOn"
FROM users u JOIN instansi i ON i.id = u.instansi_id
ORDER BY i.key, u.username
