INSERT INTO users (instansi_id, username, role, unit_id, officer_id)
VALUES (:instansiId, :username, :role, :unitId, :officerId) RETURNING id
