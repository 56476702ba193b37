-- Removes what the rows do not name of their owners. Compared as text: that is hashed, and two NULLs are the same.
DELETE FROM counter_locations AS t
WHERE t.instansi_id = :instansiId AND t.counter_id = ANY (:ownerIds)
  AND ROW(t.counter_id, t.location_id, t.valid)::text NOT IN (
    SELECT ROW(r.counter_id, r.location_id, r.valid)::text
    FROM jsonb_populate_recordset(NULL::counter_locations, :rows::jsonb) AS r
  )
