-- Removes what the rows do not name of their owners. Compared as text: that is hashed, and two NULLs are the same.
DELETE FROM unit_versions AS t
WHERE t.instansi_id = :instansiId AND t.unit_id = ANY (:ownerIds)
  AND ROW(t.unit_id, t.valid, t.name, t.parent_id, t.head_id)::text NOT IN (
    SELECT ROW(r.unit_id, r.valid, r.name, r.parent_id, r.head_id)::text
    FROM jsonb_populate_recordset(NULL::unit_versions, :rows::jsonb) AS r
  )
