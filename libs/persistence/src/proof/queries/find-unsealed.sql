-- Rows of a sealed time without a leaf; first those that cannot have come late. Of the journal those below the last
-- horizon, where transaction ids mean something.
{{each_kind_by_day(unsealed_rows)}}
UNION ALL
SELECT i.key, 'journal', r.local_day::text, r.id::text, false
FROM journal r JOIN instansi i ON i.id = r.instansi_id
JOIN (SELECT DISTINCT ON (instansi_id) instansi_id, horizon, system_identifier
  FROM proof_seals WHERE kind = 'journal' ORDER BY instansi_id, ordinal DESC) AS s
  ON s.instansi_id = r.instansi_id AND r.xid < s.horizon
WHERE :kind::text = 'journal' AND (:agency::text IS NULL OR i.key = :agency)
  AND s.system_identifier = (SELECT system_identifier FROM pg_control_system())
  AND {{without_leaf(('journal'))}}
ORDER BY late
