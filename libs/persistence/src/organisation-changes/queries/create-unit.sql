-- A unit with its first version.
WITH unit AS (
  INSERT INTO units (instansi_id, key, guest) SELECT id, :key, :guest FROM instansi RETURNING instansi_id, id
), version AS (
  INSERT INTO unit_versions (instansi_id, unit_id, valid, name, parent_id, head_id)
  SELECT instansi_id, id, daterange(:from::date, NULL), :name, :parentId, :headId FROM unit
)
SELECT id FROM unit
