-- All counters by key, with where they stood and what they offered.
SELECT k.id, k.key, k.name, k.unit_id AS "unitId", k.shared, k.retired_on::text AS "retiredOn",
  (
    SELECT coalesce(jsonb_agg(jsonb_build_object('from', lower(p.valid), 'to', upper(p.valid),
      'locationId', p.location_id) ORDER BY p.valid), '[]')
    FROM counter_locations p WHERE p.instansi_id = k.instansi_id AND p.counter_id = k.id
  ) AS places,
  (
    SELECT coalesce(jsonb_agg(jsonb_build_object('from', lower(s.valid), 'to', upper(s.valid),
      'serviceId', s.service_id) ORDER BY s.valid, s.service_id), '[]')
    FROM counter_services s WHERE s.instansi_id = k.instansi_id AND s.counter_id = k.id
  ) AS services
FROM counters k ORDER BY k.key
