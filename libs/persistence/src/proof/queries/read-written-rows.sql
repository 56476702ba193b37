-- The rows of the journal that were settled since its last seal, in the order of writing. In another cluster than that
-- seal's, every row without a leaf.
SELECT r.id::text AS id, {{sealed_journal(r)}} AS values
FROM journal r
WHERE r.instansi_id = :instansiId AND r.xid < :xid::text::xid8 AND r.xid >= coalesce(
  (SELECT CASE WHEN s.system_identifier = :cluster::bigint THEN s.horizon END FROM proof_seals s
   WHERE s.instansi_id = :instansiId AND s.kind = 'journal' ORDER BY s.ordinal DESC LIMIT 1), '0')
  AND {{without_leaf(('journal'))}}
ORDER BY r.id
