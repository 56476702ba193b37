INSERT INTO users (instansi_id, username, role, password_hash)
VALUES (:instansiId, :username, 'administrator', :passwordHash) RETURNING id
