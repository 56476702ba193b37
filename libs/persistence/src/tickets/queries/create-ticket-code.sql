-- Returns no row where the drawn code exists already.
INSERT INTO codes (instansi_id, key, code, kind, channel, unit_id, issued_at)
SELECT instansi_id, key || '~' || gen_random_uuid(), :code, 'resmi', :channel, id, :at
FROM units WHERE id = :unitId
ON CONFLICT ON CONSTRAINT codes_code_unique DO NOTHING
RETURNING id
