-- target_on(code, day)
-- The code as it stands on a day of its agency: of a merged unit it points at the successor.
coalesce((
  SELECT jsonb_populate_record(:code, to_jsonb(s) - ARRAY['code_id', 'happened_on'])
  FROM code_successions s
  WHERE s.instansi_id = (:code).instansi_id AND s.code_id = (:code).id AND s.happened_on <= :day
  ORDER BY s.happened_on DESC LIMIT 1
), :code)
