-- Returns no row where the drawn code exists already.
INSERT INTO codes (instansi_id, key, code, kind, channel, unit_id, counter_id, issued_at)
SELECT instansi_id, key || '~layar', :code, 'resmi', 'display', unit_id, id, :at
FROM counters WHERE id = :counterId
ON CONFLICT ON CONSTRAINT codes_code_unique DO NOTHING
RETURNING id
