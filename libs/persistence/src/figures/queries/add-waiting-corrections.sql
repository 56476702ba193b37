INSERT INTO waiting_corrections (instansi_id, period, unit_id, ready)
SELECT :instansiId, :period, unit_id, ready
FROM unnest(:unitIds::uuid[], :ready::boolean[]) AS waiting (unit_id, ready)
RETURNING unit_id
