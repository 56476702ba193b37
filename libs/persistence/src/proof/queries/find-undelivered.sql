-- The oldest statements of the agency that a mirror does not have, in the order of the chain.
SELECT s.instansi_id AS "instansiId", s.ordinal, {{sealed_statement(s)}} AS sealed
FROM proof_seals s JOIN proof_places p ON p.instansi_id = s.instansi_id AND p.id = :mirrorId
WHERE NOT EXISTS (
  SELECT FROM proof_deliveries d
  WHERE d.instansi_id = s.instansi_id AND d.place_id = p.id AND d.ordinal = s.ordinal AND d.failure IS NULL
)
ORDER BY s.ordinal
LIMIT :limit
