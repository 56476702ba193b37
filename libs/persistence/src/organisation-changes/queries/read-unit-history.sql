SELECT u.id, u.key, u.guest,
  (
    SELECT coalesce(jsonb_agg(jsonb_build_object('from', lower(v.valid), 'to', upper(v.valid), 'name', v.name,
      'parentId', v.parent_id, 'headId', v.head_id) ORDER BY v.valid), '[]')
    FROM unit_versions v WHERE v.instansi_id = u.instansi_id AND v.unit_id = u.id
  ) AS versions,
  (
    SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.predecessor_id, 'kind', s.kind, 'on', s.happened_on)
      ORDER BY s.happened_on, s.predecessor_id), '[]')
    FROM unit_successions s WHERE s.instansi_id = u.instansi_id AND s.successor_id = u.id
  ) AS predecessors,
  (
    SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.successor_id, 'kind', s.kind, 'on', s.happened_on)
      ORDER BY s.happened_on, s.successor_id), '[]')
    FROM unit_successions s WHERE s.instansi_id = u.instansi_id AND s.predecessor_id = u.id
  ) AS successors
FROM units u WHERE u.id = :id
