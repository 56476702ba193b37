INSERT INTO administrator_actions
  (instansi_id, user_id, action, subject_kind, subject_id, details, reason, acted_at)
VALUES (:instansiId, :userId, :action, :subjectKind, :subjectId, :details, :reason, :at)
RETURNING id
