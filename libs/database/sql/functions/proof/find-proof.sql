-- That the rating of a receipt stands under a sealed root: no salt, no answer, nothing about where or whom. Anybody who
-- has the receipt may ask, through the public app. NULL: there is no such receipt; without a seal: its day is not
-- sealed yet.
CREATE OR REPLACE FUNCTION find_proof(p_receipt_hash bytea) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = suara, pg_temp AS $$
  SELECT jsonb_build_object(
    'instansi', jsonb_build_object('key', i.key, 'name', i.name, 'marking', i.marking),
    'seal', CASE WHEN s.ordinal IS NOT NULL THEN jsonb_build_object(
      'day', s.day, 'root', encode(s.root, 'hex'), 'position', l.position,
      -- 32 bytes each, one after the other
      'leaves', (SELECT encode(string_agg(all_leaves.leaf, '' ORDER BY all_leaves.position), 'hex')
        FROM proof_leaves all_leaves WHERE all_leaves.instansi_id = l.instansi_id
          AND all_leaves.kind = l.kind AND all_leaves.day = l.day)
    ) END
  )
  FROM ratings r JOIN instansi i ON i.id = r.instansi_id
  LEFT JOIN proof_leaves l
    ON l.instansi_id = r.instansi_id AND l.kind IN ('rating', 'rating.late') AND l.subject_id = r.id::text
  LEFT JOIN proof_seals s ON s.instansi_id = l.instansi_id AND s.kind = l.kind AND s.day = l.day
  WHERE r.receipt_hash = p_receipt_hash
  LIMIT 1
$$;
