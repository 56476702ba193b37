-- Adds a network; returns no row where the agency has it already.
INSERT INTO office_networks (instansi_id, name, line_hash, enrolled_by, enrolled_at)
SELECT instansi_id, :name, :lineHash, id, :at FROM users WHERE id = :userId
ON CONFLICT ON CONSTRAINT office_networks_line_unique DO NOTHING
RETURNING id, name, enrolled_at AS "enrolledAt"
