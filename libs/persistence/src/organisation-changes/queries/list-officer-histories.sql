-- All officers by key, with all assignments; without the NIP, which is never shown.
SELECT o.id, o.key, o.name, o.public_name AS "publicName", o.employment, o.retired_on::text AS "retiredOn",
  (
    SELECT coalesce(jsonb_agg(jsonb_build_object('from', lower(a.valid), 'to', upper(a.valid), 'id', a.id,
      'unitId', a.unit_id) ORDER BY a.valid, a.id), '[]')
    FROM assignments a WHERE a.instansi_id = o.instansi_id AND a.officer_id = o.id
  ) AS assignments
FROM officers o ORDER BY o.key
