-- without_leaf(kinds)
-- Whether a row `r` has no leaf of these kinds, names in parentheses.
NOT EXISTS (
  SELECT FROM proof_leaves l
  WHERE l.instansi_id = r.instansi_id AND l.kind IN :kinds AND l.subject_id = r.id::text
)
