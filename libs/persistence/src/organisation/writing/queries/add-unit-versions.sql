-- Adds the rows that are not there yet.
INSERT INTO unit_versions (instansi_id, unit_id, valid, name, parent_id, head_id)
SELECT :instansiId, unit_id, valid, name, parent_id, head_id
FROM jsonb_populate_recordset(NULL::unit_versions, :rows::jsonb) AS r
WHERE ROW(r.unit_id, r.valid, r.name, r.parent_id, r.head_id)::text NOT IN (
  SELECT ROW(t.unit_id, t.valid, t.name, t.parent_id, t.head_id)::text
  FROM unit_versions AS t WHERE t.instansi_id = :instansiId
)
RETURNING unit_id
