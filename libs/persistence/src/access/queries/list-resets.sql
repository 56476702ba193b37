-- The newest ten: as many as fit a page that tells them.
SELECT u.username AS by, a.acted_at AS at
FROM administrator_actions a
LEFT JOIN users u ON u.instansi_id = a.instansi_id AND u.id = a.user_id
WHERE a.subject_kind = 'user' AND a.subject_id = :userId AND a.action IN ('user.reset',
  'user.change-password', 'user.forget-second-factor') AND a.user_id IS DISTINCT FROM :userId
ORDER BY a.acted_at DESC, a.id LIMIT 10
