-- The signed statements of an agency's day, in their order, for anybody, through the public app. NULL: none was made
-- for that day.
CREATE OR REPLACE FUNCTION list_proof_statements(p_key text, p_day date) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = suara, pg_temp AS $$
  SELECT jsonb_agg(jsonb_build_object('statement', s.statement,
    'signature', translate(encode(s.signature, 'base64'), E'\n', ''),
    'publicKey', encode(s.public_key, 'base64')) ORDER BY s.ordinal)
  FROM proof_seals s JOIN instansi i ON i.id = s.instansi_id
  WHERE i.key = p_key AND s.day = p_day
$$;
