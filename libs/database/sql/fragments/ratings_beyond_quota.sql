-- ratings_beyond_quota(gathered)
-- The ids in a batch that claim to come from a screen and are too many for it.
SELECT DISTINCT id FROM beyond_quota((
  SELECT jsonb_agg(jsonb_build_object('instansiId', (g.target).instansi_id, 'id', g.id, 'codeId', (g.target).id,
    'at', g.at, 'step', g."displayStep") ORDER BY g.ordinality)
  FROM :gathered g WHERE g.op = 'submit' AND g.refusal IS NULL AND g.level = 'present'
)) AS id
