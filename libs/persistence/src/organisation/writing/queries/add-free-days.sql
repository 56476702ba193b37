-- Adds the rows that are not there yet.
INSERT INTO free_services (instansi_id, service_id, valid)
SELECT :instansiId, service_id, valid
FROM jsonb_populate_recordset(NULL::free_services, :rows::jsonb) AS r
WHERE ROW(r.service_id, r.valid)::text NOT IN (
  SELECT ROW(t.service_id, t.valid)::text FROM free_services AS t WHERE t.instansi_id = :instansiId
)
RETURNING service_id
