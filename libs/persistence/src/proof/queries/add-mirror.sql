-- The same address again changes nothing. Returns no row where there is no such agency.
WITH agency AS (SELECT id FROM instansi WHERE key = :agency),
added AS (
  INSERT INTO proof_places (instansi_id, address, label) SELECT id, :address, :label FROM agency
  ON CONFLICT DO NOTHING
)
SELECT id FROM agency
