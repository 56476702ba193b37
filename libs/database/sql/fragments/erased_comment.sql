-- erased_comment(leaf, today)
-- Whether the comment of a leaf has lawfully vanished by a day: the salt is forgotten with the row, and the leaf says
-- nothing more.
EXISTS (
  SELECT FROM ratings t WHERE t.instansi_id = :leaf.instansi_id AND t.id = :leaf.subject_id::uuid
    AND t.local_day < date_trunc('month', :today) - interval '{{MONTHS_KEPT}} months'
)
