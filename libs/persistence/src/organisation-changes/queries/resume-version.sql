-- The later part of a version that was cut in two on a day.
INSERT INTO unit_versions (instansi_id, unit_id, valid, name, parent_id, head_id)
SELECT instansi_id, unit_id, daterange(:from::date, upper(:valid::daterange)), name, parent_id, head_id
FROM unit_versions WHERE unit_id = :unitId AND upper(valid) = :from::date
RETURNING unit_id
