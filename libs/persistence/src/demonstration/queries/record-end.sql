-- How much there was of a demonstration, and its last statement.
INSERT INTO demonstration_ends (agency_key, agency_name, ratings, seals, last_statement)
SELECT key, name, (SELECT count(*) FROM ratings WHERE instansi_id = i.id),
  (SELECT count(*) FROM proof_seals WHERE instansi_id = i.id),
  (SELECT statement FROM proof_seals WHERE instansi_id = i.id ORDER BY ordinal DESC LIMIT 1)
FROM instansi i WHERE id = :id
RETURNING ratings::integer, seals::integer
