INSERT INTO codes (instansi_id, key, code, kind, channel, unit_id, location_id, service_id, counter_id,
  assignment_id)
SELECT :instansiId, key, code, kind, channel, unit_id, location_id, service_id, counter_id, assignment_id
FROM jsonb_populate_recordset(NULL::codes, :rows::jsonb)
RETURNING id
