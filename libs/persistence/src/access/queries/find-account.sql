SELECT u.instansi_id AS "instansiId", u.id AS "userId", u.username, i.name AS "instansiName", i.key
FROM users u JOIN instansi i ON i.id = u.instansi_id
WHERE u.username = :username AND i.key = coalesce(:instansiKey, i.key) ORDER BY i.key
