-- The latest seals of an agency and where its mirrors are, for anybody, through the public app. Below ten leaves
-- nothing tells how many. NULL: there is no such agency.
CREATE OR REPLACE FUNCTION list_proof_seals(p_key text, p_limit integer) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = suara, pg_temp AS $$
  SELECT jsonb_build_object(
    'instansi', jsonb_build_object('key', i.key, 'name', i.name, 'marking', i.marking),
    'mirrors', (SELECT coalesce(jsonb_agg(p.label ORDER BY p.label), '[]') FROM proof_places p
      WHERE p.instansi_id = i.id AND p.removed_at IS NULL),
    'seals', (SELECT coalesce(jsonb_agg(s.seal ORDER BY s.ordinal DESC), '[]') FROM (
      SELECT s.ordinal, jsonb_build_object(
        'day', s.day, 'kind', s.kind, 'leaves', CASE WHEN s.leaves >= 10 THEN s.leaves END,
        'root', encode(s.root, 'hex'), 'signature', translate(encode(s.signature, 'base64'), E'\n', ''),
        'publicKey', encode(s.public_key, 'base64'),
        'sentTo', (SELECT coalesce(jsonb_agg(DISTINCT p.label), '[]')
          FROM proof_deliveries d JOIN proof_places p ON p.instansi_id = d.instansi_id AND p.id = d.place_id
          WHERE d.instansi_id = s.instansi_id AND d.ordinal = s.ordinal AND d.failure IS NULL)
      ) AS seal
      FROM proof_seals s WHERE s.instansi_id = i.id ORDER BY s.ordinal DESC LIMIT p_limit
    ) AS s)
  )
  FROM instansi i WHERE i.key = p_key
$$;
