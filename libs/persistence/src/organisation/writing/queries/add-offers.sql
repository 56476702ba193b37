-- Adds the rows that are not there yet.
INSERT INTO counter_services (instansi_id, counter_id, service_id, valid)
SELECT :instansiId, counter_id, service_id, valid
FROM jsonb_populate_recordset(NULL::counter_services, :rows::jsonb) AS r
WHERE ROW(r.counter_id, r.service_id, r.valid)::text NOT IN (
  SELECT ROW(t.counter_id, t.service_id, t.valid)::text
  FROM counter_services AS t WHERE t.instansi_id = :instansiId
)
RETURNING counter_id
