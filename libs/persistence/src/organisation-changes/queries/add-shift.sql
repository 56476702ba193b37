INSERT INTO roster (instansi_id, counter_id, counter_shared, unit_id, assignment_id, during)
SELECT instansi_id, id, shared, unit_id, :assignmentId, tstzrange(:from, :to)
FROM counters WHERE id = :counterId
RETURNING id
