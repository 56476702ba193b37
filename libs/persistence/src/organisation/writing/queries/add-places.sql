-- Adds the rows that are not there yet.
INSERT INTO counter_locations (instansi_id, counter_id, location_id, valid)
SELECT :instansiId, counter_id, location_id, valid
FROM jsonb_populate_recordset(NULL::counter_locations, :rows::jsonb) AS r
WHERE ROW(r.counter_id, r.location_id, r.valid)::text NOT IN (
  SELECT ROW(t.counter_id, t.location_id, t.valid)::text
  FROM counter_locations AS t WHERE t.instansi_id = :instansiId
)
RETURNING counter_id
