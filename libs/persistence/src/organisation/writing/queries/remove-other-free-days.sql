-- Removes what the rows do not name of their owners. Compared as text: that is hashed, and two NULLs are the same.
DELETE FROM free_services AS t
WHERE t.instansi_id = :instansiId AND t.service_id = ANY (:ownerIds)
  AND ROW(t.service_id, t.valid)::text NOT IN (
    SELECT ROW(r.service_id, r.valid)::text
    FROM jsonb_populate_recordset(NULL::free_services, :rows::jsonb) AS r
  )
