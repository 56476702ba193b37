SELECT a.id, a.action, a.subject_kind AS "subjectKind", a.subject_id AS "subjectId", a.details,
  a.reason, u.username AS by, a.acted_at AS at
FROM administrator_actions a
LEFT JOIN users u ON u.instansi_id = a.instansi_id AND u.id = a.user_id
WHERE a.acted_at < :before ORDER BY a.acted_at DESC, a.id LIMIT :limit
