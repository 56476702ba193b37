INSERT INTO ticket_keys (instansi_id, unit_id, code_id, name, key_hash, issued_by, issued_at)
SELECT instansi_id, unit_id, id, :name, :keyHash, :userId, :at
FROM codes WHERE id = :codeId AND unit_id = :unitId
RETURNING id
