INSERT INTO codes AS t (instansi_id, key, code, kind, channel, unit_id, location_id, service_id, counter_id,
  assignment_id)
SELECT :instansiId, key, code, kind, channel, unit_id, location_id, service_id, counter_id, assignment_id
FROM jsonb_populate_recordset(NULL::codes, :rows::jsonb)
ON CONFLICT (instansi_id, key) DO UPDATE
  SET code = EXCLUDED.code, kind = EXCLUDED.kind, channel = EXCLUDED.channel, unit_id = EXCLUDED.unit_id,
    location_id = EXCLUDED.location_id, service_id = EXCLUDED.service_id, counter_id = EXCLUDED.counter_id,
    assignment_id = EXCLUDED.assignment_id
  WHERE ROW(t.code, t.kind, t.channel, t.unit_id, t.location_id, t.service_id, t.counter_id, t.assignment_id)
    IS DISTINCT FROM ROW(EXCLUDED.code, EXCLUDED.kind, EXCLUDED.channel, EXCLUDED.unit_id, EXCLUDED.location_id,
      EXCLUDED.service_id, EXCLUDED.counter_id, EXCLUDED.assignment_id)
RETURNING t.xmax = 0 AS created
