SELECT r.period FROM releases r JOIN assignments a ON a.id = r.subject_id
WHERE r.id = :releaseId AND r.subject_kind = 'assignment' AND a.officer_id = :officerId
  AND r.released_at > :at::timestamptz - make_interval(days => :objectionDays)
