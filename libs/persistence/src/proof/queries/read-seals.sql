-- Every seal, of one agency or of all, in the order of the chains.
SELECT i.key AS agency, s.ordinal, s.kind, s.day::text, s.leaves, s.root, {{sealed_statement(s)}} AS sealed
FROM proof_seals s JOIN instansi i ON i.id = s.instansi_id
WHERE :agency::text IS NULL OR i.key = :agency
ORDER BY i.key, s.ordinal
