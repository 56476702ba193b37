-- target_of_code(issued, target, officer, at)
-- What a page shows of a code's target. `issued`: tables with the code as it was issued, as `issued`; `target`: the code as it
-- points on that day; `officer`: the assignment of whoever serves. A condition comes behind it.
SELECT jsonb_build_object(
  'state', CASE WHEN c.revoked_at <= :at THEN 'revoked' ELSE 'active' END,
  'code', c.code,
  'kind', c.kind,
  'channel', c.channel,
  'timeZone', coalesce((SELECT l.time_zone FROM locations l
    WHERE l.instansi_id = c.instansi_id AND l.id = location_of(c, today.day)), i.time_zone),
  'instansi', jsonb_build_object('name', i.name, 'marking', i.marking),
  'unit', jsonb_build_object('name', (
    SELECT v.name FROM unit_versions v
    WHERE v.instansi_id = c.instansi_id AND v.unit_id = c.unit_id
    ORDER BY v.valid @> today.day DESC, v.valid DESC LIMIT 1
  )),
  'location', (
    SELECT jsonb_build_object('name', l.name) FROM locations l
    WHERE l.instansi_id = c.instansi_id AND l.id = location_of(c, today.day)
  ),
  'counter', (
    SELECT jsonb_build_object('name', k.name) FROM counters k
    WHERE k.instansi_id = c.instansi_id AND k.id = c.counter_id
  ),
  'service', CASE WHEN offered.known THEN offered.services -> 0 END,
  'services', CASE WHEN offered.known THEN '[]' ELSE offered.services END,
  'officer', (
    SELECT jsonb_build_object('publicName', o.public_name)
    FROM assignments a
    JOIN officers o ON o.instansi_id = a.instansi_id AND o.id = a.officer_id
    WHERE a.instansi_id = c.instansi_id AND a.id = :officer
  ),
  'instrument', (
    SELECT jsonb_build_object('versionId', i.instrument_version_id, 'items', jsonb_agg(
      jsonb_build_object('key', item.key, 'kind', item.kind, 'concerns', item.concerns,
        'name', item.name, 'question', item.question, 'labels', item.labels,
        'reason', CASE WHEN item.pole IS NOT NULL
          THEN jsonb_build_object('pole', item.pole, 'element', item.element) END)
      ORDER BY item.position))
    FROM instrument_items item WHERE item.instrument_version_id = i.instrument_version_id
  )
)
FROM :issued
JOIN instansi i ON i.id = issued.instansi_id
CROSS JOIN LATERAL (SELECT (:at AT TIME ZONE i.time_zone)::date AS day) AS today
CROSS JOIN LATERAL :target AS c
CROSS JOIN LATERAL (
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'free', EXISTS (
      SELECT FROM free_services f
      WHERE f.instansi_id = c.instansi_id AND f.service_id = s.id AND f.valid @> today.day
    )) ORDER BY lower(s.name), s.id), '[]') AS services,
    c.service_id IS NOT NULL OR (c.counter_id IS NOT NULL AND count(*) = 1) AS known
  FROM offered_services(c, today.day) AS s
) AS offered
