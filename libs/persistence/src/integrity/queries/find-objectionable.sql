-- The period of a figure of a closed period about one of the officer's own assignments.
SELECT f.period FROM figures f JOIN assignments a ON a.id = f.subject_id
WHERE f.id = :figureId AND f.subject_kind = 'assignment' AND f.closed_period_id IS NOT NULL
  AND a.officer_id = :officerId AND f.made_at > :at::timestamptz - make_interval(days => :objectionDays)
