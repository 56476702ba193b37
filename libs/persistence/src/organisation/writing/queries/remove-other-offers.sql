-- Removes what the rows do not name of their owners. Compared as text: that is hashed, and two NULLs are the same.
DELETE FROM counter_services AS t
WHERE t.instansi_id = :instansiId AND t.counter_id = ANY (:ownerIds)
  AND ROW(t.counter_id, t.service_id, t.valid)::text NOT IN (
    SELECT ROW(r.counter_id, r.service_id, r.valid)::text
    FROM jsonb_populate_recordset(NULL::counter_services, :rows::jsonb) AS r
  )
